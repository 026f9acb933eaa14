// An ingress as it is typed, and as it is sent.
import type { IngressDriver } from '@dezky/contracts/deployer'

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
