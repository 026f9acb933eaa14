// An ingress as it is typed, and as it is sent.
import type { IngressAnswer, IngressDriver } from '@dezky/contracts/deployer'

export interface IngressDraft {
  name: string
  driver: IngressDriver
  socketPath: string
  configFile: string
  mapFile: string
  url: string
  identity: string
  username: string
  password: string
  directory: string
  entryPoints: string
  certResolver: string
  tls: boolean
  host: string
  port: string
}

export function newIngress(): IngressDraft {
  return {
    name: '', driver: 'haproxy', socketPath: '/run/haproxy/admin.sock', configFile: '/etc/haproxy/dezky.cfg',
    mapFile: '/etc/haproxy/dezky.map',
    url: '', identity: '', username: '', password: '', directory: '', entryPoints: 'web', certResolver: '', tls: false, host: '127.0.0.1',
    port: '80',
  }
}

export function ingressOf(draft: IngressDraft) {
  return { name: draft.name, options: optionsOf(draft), password: draft.driver === 'haproxy' ? null : draft.password || null }
}

export function draftOfIngress({ name, options }: Pick<IngressAnswer, 'name' | 'options'>): IngressDraft {
  const { publicAddress: { host, port }, ...own } = options
  const draft = { ...newIngress(), name, host, port: String(port), driver: own.driver }
  switch (own.driver) {
    case 'haproxy': return { ...draft, socketPath: own.socketPath, configFile: own.configFile, mapFile: own.mapFile }
    case 'nginx-proxy-manager': return { ...draft, url: own.url, identity: own.identity }
    case 'traefik': return {
      ...draft, url: own.url, directory: own.directory, entryPoints: own.entryPoints.join(', '), username: own.username ?? '',
      tls: own.tls !== null, certResolver: own.tls?.certResolver ?? '',
    }
  }
}

/** What is not shown stays as it is; the password, unless another one is typed or it is to go. */
export function changeOfIngress(draft: IngressDraft, known: Pick<IngressAnswer, 'options'>, forgets: boolean) {
  const slots = known.options.driver === 'haproxy' ? { slots: known.options.slots } : {}
  const options = draft.driver === 'haproxy' ? { ...slots, ...optionsOf(draft) } : optionsOf(draft)
  if (forgets || draft.driver === 'haproxy') return { options, password: null }
  return { options, ...draft.password ? { password: draft.password } : {} }
}

function optionsOf({ driver, url, identity, directory, username, ...draft }: IngressDraft) {
  const publicAddress = { host: draft.host, port: Number(draft.port) }
  switch (driver) {
    case 'haproxy': return { driver, socketPath: draft.socketPath, configFile: draft.configFile, mapFile: draft.mapFile, publicAddress }
    case 'nginx-proxy-manager': return { driver, url, identity, publicAddress }
    case 'traefik': return {
      driver, url, directory, publicAddress, entryPoints: draft.entryPoints.split(/[\s,]+/).filter(Boolean), username: username || null,
      tls: draft.tls ? { ...draft.certResolver ? { certResolver: draft.certResolver } : {} } : null,
    }
  }
}

/** Where the schema finds a fault, as the form calls it. */
export function ingressField(path: string): string {
  return path.replace(/^options\./, '').replace(/^publicAddress\.?/, '').replace(/^tls\./, '').replace(/^entryPoints.*/, 'entryPoints') || 'host'
}
