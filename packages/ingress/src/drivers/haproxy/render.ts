// The configuration file a restarted HAProxy finds: the same routes as those it had. Pure.
import type { Route } from '../../ingress.ts'
import { slotName } from './state.ts'

export interface Rendering { bind: { host: string, port: number }, mapFile: string, slots: number }

/** `routes`: by the slot each has. */
export function renderConfiguration({ bind, mapFile, slots }: Rendering, routes: ReadonlyMap<string, Route>): string {
  const names = Array.from({ length: slots }, (_, at) => slotName(at + 1))
  return [...frontend(bind, mapFile), ...names.flatMap(name => backend(name, routes.get(name)))].join('\n')
}

export function renderMap(routes: ReadonlyMap<string, Route>): string {
  return [...routes].map(([slot, { host }]) => `${host} ${slot}\n`).sort().join('')
}

export const probeHeader = 'x-dezky-probe'
export const targetHeader = 'x-dezky-target'

function frontend({ host, port }: Rendering['bind'], mapFile: string): string[] {
  const slot = `var(txn.dezky_host),map(${mapFile})`
  return [
    '# Written by Dezky, and written anew with every change: what is added here is lost.',
    'defaults dezky',
    '  mode http',
    '  timeout connect 5s',
    '  timeout client 60s',
    '  timeout server 60s',
    '  timeout tunnel 1h',
    '  timeout http-request 10s',
    '  option redispatch',
    '  retries 3',
    '',
    'frontend dezky from dezky',
    `  bind ${host}:${port}`,
    '  http-request set-var(txn.dezky_host) req.hdr(host),field(1,:),lower',
    `  http-request set-var(txn.dezky_probe) str(yes) if { req.hdr(${probeHeader}) -m found }`,
    `  http-request del-header ${probeHeader}`,
    `  http-request return status 404 content-type text/plain string "Nothing is served by this name." unless { ${slot} -m found }`,
    `  use_backend %[${slot}]`,
    '',
  ]
}

/** Who answered is told to nobody but those who ask for it. */
function backend(name: string, route: Route | undefined): string[] {
  return [
    `backend ${name} from dezky`,
    // By weight at any moment: round robin may give a server that was added later nothing at all for hundreds of requests (seen with 2.6).
    '  balance random(1)',
    `  http-response del-header ${targetHeader}`,
    `  http-response set-header ${targetHeader} %s if { var(txn.dezky_probe) -m found }`,
    ...(route?.targets ?? []).map(({ id, host, port, weight }) => `  server ${id} ${addressOf(host)}:${port} weight ${weight}`),
    '',
  ]
}

/** IPv6 as HAProxy wants it. */
export function addressOf(host: string): string {
  return host.includes(':') ? `ipv6@${host}` : host
}
