// Who plays the mail server and the file server where none is named: a twin each, as a process of its own. Pure.
import { join } from 'node:path'
import { type Machine, machineVariables, programArguments } from './machine.ts'
import { localAddress, type PortPlan } from './ports.ts'
import type { Secrets } from './secrets.ts'

export const roles = ['mail', 'files'] as const
export type Role = (typeof roles)[number]
export type TwinName = `${Role}-twin`

const named = {
  mail: { address: 'STALWART_URL', others: ['STALWART_TOKEN'] },
  files: { address: 'OCIS_URL', others: ['OCIS_USER', 'OCIS_TOKEN'] },
}
const played = { mail: { product: 'Stalwart', folder: 'stalwart' }, files: { product: 'Infinite Scale', folder: 'ocis' } }

/** With any of a real one's settings it is the real one, and the platform API says which are missing. */
export function rolesOfTwins(given: Record<string, string | undefined>): Role[] {
  return roles.filter(role => ![named[role].address, ...named[role].others].some(name => given[name]))
}

export interface Upstream {
  url: string
  /** What it plays; null: it is the real one. */
  twinOf: string | null
}

export function upstreams(ports: PortPlan, given: Record<string, string | undefined>): Record<Role, Upstream> {
  const upstream = (role: Role): Upstream => {
    const port = ports[role]
    return port === undefined
      ? { url: given[named[role].address] ?? '', twinOf: null }
      : { url: localAddress(port), twinOf: played[role].product }
  }
  return { mail: upstream('mail'), files: upstream('files') }
}

interface Ground extends Machine {
  data: string
  ports: PortPlan
  secrets: Secrets
}

/** How the platform API reaches those that are played. */
export function twinVariables({ ports: { mail, files }, secrets }: Ground): Record<string, string> {
  return {
    ...mail === undefined ? {} : { STALWART_URL: localAddress(mail), STALWART_TOKEN: secrets.mailTwinToken },
    ...files === undefined
      ? {}
      : {
          OCIS_URL: localAddress(files), OCIS_USER: 'admin', OCIS_TOKEN: secrets.filesTwinToken, OCIS_PRODUCT: 'ocis',
          FILES_URL: localAddress(files),
        },
  }
}

export function planTwins(ground: Ground) {
  return roles.flatMap((role) => {
    const port = ground.ports[role]
    return port === undefined ? [] : [planTwin(role, port, ground)]
  })
}

function planTwin(role: Role, port: number, { data, secrets, ports, ...machine }: Ground) {
  return {
    name: `${role}-twin` as const,
    args: programArguments(join(machine.root, 'packages', 'twins', 'src', played[role].folder, 'main.ts'), machine),
    workingDirectory: machine.root,
    env: {
      ...machineVariables(machine),
      PORT: String(port),
      TWIN_DIRECTORY: join(data, 'twins', role),
      ...role === 'files' ? { TWIN_ISSUER: localAddress(ports.identity) } : {},
      TWIN_TOKEN: role === 'mail' ? secrets.mailTwinToken : secrets.filesTwinToken,
    },
    readyUrl: `http://127.0.0.1:${port}/_twin`,
  }
}
