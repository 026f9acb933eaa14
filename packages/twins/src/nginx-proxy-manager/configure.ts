// From a stored host to a configuration that nginx serves, with the order of steps that makes all the difference.
// Source: backend/internal/nginx.js: test, delete, write, test, delete again if it is bad, reload.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { internal } from './api-error.ts'
import type { Nginx } from './nginx.ts'
import type { State, StoredHost } from './state.ts'
import { hostConfig } from './template.ts'

/** Throws when nginx would not take what there is already, whoever's fault it is; the host itself may be bad, and then is in the dark. */
export async function configure(state: State, nginx: Nginx, host: StoredHost): Promise<StoredHost> {
  await tested(nginx)
  await rm(fileOf(nginx, host), { force: true })
  await writeFile(fileOf(nginx, host), hostConfig(host))
  const problem = await nginx.test().then(() => null, (error: Error) => error.message)
  const configured = { ...host, meta: { ...host.meta, nginx_online: problem === null, nginx_err: problem } }
  state.hosts.put(String(host.id), configured)
  if (problem !== null) await rm(fileOf(nginx, host), { force: true })
  await reload(nginx)
  return configured
}

export async function takeAway(nginx: Nginx, host: StoredHost): Promise<void> {
  await rm(fileOf(nginx, host), { force: true })
  await reload(nginx)
}

async function reload(nginx: Nginx): Promise<void> {
  await tested(nginx)
  await nginx.reload()
}

async function tested(nginx: Nginx): Promise<void> {
  await nginx.test().catch(() => {
    throw internal()
  })
}

function fileOf({ hosts }: Nginx, { id }: StoredHost): string {
  return join(hosts, `${id}.conf`)
}
