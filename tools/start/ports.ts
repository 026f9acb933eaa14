// Which port belongs to whom, and who sits on one that is taken.
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { Refusal } from './refusal.ts'
import type { CloudVariables } from './variables.ts'

export interface PortPlan {
  portal: number
  operator: number
  api: number
  identity: number
  postgres: number
  /** Only where a twin plays the role. */
  mail?: number
  files?: number
  /** Only where there is an engine to deploy to. */
  deployer?: number
}

const owners: Record<keyof PortPlan, { name: string, variable: keyof CloudVariables }> = {
  portal: { name: 'portal', variable: 'PORTAL_PORT' },
  operator: { name: 'operator app', variable: 'OPERATOR_PORT' },
  api: { name: 'platform API', variable: 'API_PORT' },
  identity: { name: 'sign-in service', variable: 'IDENTITY_PORT' },
  postgres: { name: 'database', variable: 'POSTGRES_PORT' },
  mail: { name: 'twin of the mail server', variable: 'MAIL_PORT' },
  files: { name: 'twin of the file server', variable: 'FILES_PORT' },
  deployer: { name: 'deployer', variable: 'DEPLOYER_PORT' },
}
const ownerKeys = Object.keys(owners) as (keyof PortPlan)[]

export function planPorts(
  variables: CloudVariables, twins: readonly ('mail' | 'files')[], { deploys = false }: { deploys?: boolean } = {},
): PortPlan {
  const plan: PortPlan = {
    portal: variables.PORTAL_PORT,
    operator: variables.OPERATOR_PORT,
    api: variables.API_PORT,
    identity: variables.IDENTITY_PORT,
    postgres: variables.POSTGRES_PORT,
    ...twins.includes('mail') ? { mail: variables.MAIL_PORT } : {},
    ...twins.includes('files') ? { files: variables.FILES_PORT } : {},
    ...deploys ? { deployer: variables.DEPLOYER_PORT } : {},
  }
  for (const owner of ownerKeys) {
    const port = plan[owner]
    const other = ownerKeys.find(key => key !== owner && plan[key] === port)
    if (port !== undefined && other) throw new Refusal(sharedPort(port, owner, other))
  }
  return plan
}

export async function requireFreePorts(plan: Partial<PortPlan>): Promise<void> {
  for (const owner of ownerKeys) {
    const port = plan[owner]
    if (port === undefined || await isFree(port)) continue
    throw new Refusal(portTaken(owner, port, await holderOf(port)))
  }
}

export function portTaken(owner: keyof PortPlan, port: number, holder: string | null): string {
  const by = holder ? ` by ${holder}` : ''
  return `Port ${port}, which the ${owners[owner].name} needs, is taken${by}. Stop that, or set ${owners[owner].variable} to another port.`
}

function sharedPort(port: number, one: keyof PortPlan, other: keyof PortPlan): string {
  return `Port ${port} is meant for both ${owners[one].name} and ${owners[other].name}: set ${owners[one].variable} or ${owners[other].variable}.`
}

export function localAddress(port: number): string {
  return `http://localhost:${port}`
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(new Refusal(cannotListen(port, error)))
    })
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}

function cannotListen(port: number, error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES') return `Port ${port} may not be used by this user; ports from 1024 up may.`
  return `Port ${port} cannot be listened on: ${error.message}.`
}

/** Known only on Linux and only for processes this user may look into; null elsewhere. */
async function holderOf(port: number): Promise<string | null> {
  try {
    const inode = listeningInode(await readFile('/proc/net/tcp', 'utf8'), port)
    if (!inode) return null
    for (const pid of (await readdir('/proc')).filter(name => /^\d+$/.test(name))) {
      if (await holdsSocket(pid, inode)) return `${await programOf(pid)} (process ${pid})`
    }
  }
  catch {
    // Without /proc the port alone has to do.
  }
  return null
}

async function programOf(pid: string): Promise<string> {
  const [program = ''] = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
  return basename(program)
}

/** Columns of /proc/net/tcp: sl, local address:port in hexadecimal, remote, state (0A = listening), …, inode. */
export function listeningInode(table: string, port: number): string | null {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const row = table.split('\n').map(line => line.trim().split(/\s+/)).find(columns => columns[1]?.endsWith(suffix) && columns[3] === '0A')
  return row?.[9] ?? null
}

async function holdsSocket(pid: string, inode: string): Promise<boolean> {
  try {
    const descriptors = await readdir(`/proc/${pid}/fd`)
    const targets = await Promise.all(descriptors.map(fd => readlink(`/proc/${pid}/fd/${fd}`).catch(() => '')))
    return targets.includes(`socket:[${inode}]`)
  }
  catch {
    return false
  }
}
