// Which port belongs to whom, and who sits on one that is taken.
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { Refusal } from './refusal.ts'
import type { CloudVariables } from './variables.ts'

export interface PortPlan {
  portal: number
  operator: number
  api: number
  identity: number
  postgres: number
}

const variableOf: Record<keyof PortPlan, keyof CloudVariables> = {
  portal: 'PORTAL_PORT', operator: 'OPERATOR_PORT', api: 'API_PORT', identity: 'IDENTITY_PORT', postgres: 'POSTGRES_PORT',
}

export function planPorts(variables: CloudVariables): PortPlan {
  const plan: PortPlan = {
    portal: variables.PORTAL_PORT,
    operator: variables.OPERATOR_PORT,
    api: variables.API_PORT,
    identity: variables.IDENTITY_PORT,
    postgres: variables.POSTGRES_PORT,
  }
  const owners = new Map<number, string>()
  for (const [owner, port] of Object.entries(plan)) {
    const other = owners.get(port)
    if (other) throw new Refusal(`Port ${port} is meant for both ${other} and ${owner}: give one of them another.`)
    owners.set(port, owner)
  }
  return plan
}

export async function requireFreePorts(plan: Partial<PortPlan>): Promise<void> {
  for (const owner of Object.keys(variableOf) as (keyof PortPlan)[]) {
    const port = plan[owner]
    if (port === undefined || await isFree(port)) continue
    throw new Refusal(portTaken(owner, port, await holderOf(port)))
  }
}

export function portTaken(owner: keyof PortPlan, port: number, holder: string | null): string {
  const by = holder ? ` by ${holder}` : ''
  return `Port ${port}, which the ${owner} needs, is taken${by}. Stop that, or set ${variableOf[owner]} to another port.`
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
      if (await holdsSocket(pid, inode)) return `\`${(await readFile(`/proc/${pid}/comm`, 'utf8')).trim()}\` (process ${pid})`
    }
  }
  catch {
    // Without /proc the port alone has to do.
  }
  return null
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
