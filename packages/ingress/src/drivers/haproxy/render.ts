// The configuration and the map that give HAProxy after a restart what it serves now.
import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Structure } from './options.ts'
import { isPlaceName, type Place, placeName, type Server, type World } from './world.ts'

/** `secret`: who shows it is told which target answered. */
export interface Settings extends Structure { secret: string }

// A server made at run time takes nothing from any defaults, its pool of connections included.
export const serverOptions = 'pool-max-conn -1 pool-purge-delay 2s'

export function renderConfig(settings: Settings, { places }: Pick<World, 'places'>): string {
  const sections = [opening, frontend(settings, structureName(settings)), ...placesFor(settings, places).map(section)]
  return sections.join('\n')
}

/** What is not ours stays; what was taken over from it is a comment meanwhile, and as it was when it is given back. */
export function renderMap({ routes, before }: World, map: string): string {
  const ours = [...routes].filter(([, backend]) => isPlaceName(backend)).map(([host, backend]) => `${host} ${backend}`).sort()
  const taken = new Set([...before].map(([host, backend]) => `${host} ${backend}`))
  const others = foreignLines(map).map(line => line.startsWith(beforeMark) ? line.slice(beforeMark.length) : line)
    .map(line => taken.delete(words(line)) ? `${beforeMark}${words(line)}` : line)
  return [...others, ...[...taken].map(line => `${beforeMark}${line}`), ...ours].map(line => `${line}\n`).join('')
}

const beforeMark = '# dezky: before '

/** Where host names that were taken over led before. */
export function takenOver(map: string): Map<string, string> {
  const lines = map.split('\n').filter(line => line.startsWith(beforeMark))
  return new Map(lines.map(line => words(line.slice(beforeMark.length)).split(' ')).map(([host = '', backend = '']) => [host, backend]))
}

function words(line: string): string {
  return line.trim().split(/\s+/).join(' ')
}

/** Lines of a map that somebody else put there. */
function foreignLines(map: string): string[] {
  return map.split('\n').filter((line) => {
    const [host = '', backend = ''] = line.trim().split(/\s+/)
    return line.trim() !== '' && (host.startsWith('#') || !isPlaceName(backend))
  })
}

/** Everything in the configuration that only a reload can change, as the name of a backend: so one can ask what is loaded. */
export function structureName(settings: Settings): string {
  const everything = [opening, frontend(settings, ''), settings.slots].join('\n')
  return `dezky-nowhere-${createHash('sha256').update(everything).digest('hex').slice(0, 8)}`
}

export function secretIn(config: string): string | null {
  return / -m str ([0-9a-f]{32}) /.exec(config)?.[1] ?? null
}

export function endpoint({ address, port }: Pick<Server, 'address' | 'port'>): string {
  return isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`
}

function placesFor({ slots }: Settings, places: Place[]): Place[] {
  const held = new Map(places.map(place => [place.name, place]))
  const all = Array.from({ length: slots }, (_, index) => placeName(index + 1))
  const beyond = places.filter(({ name, servers }) => servers.length > 0 && !all.includes(name)).map(({ name }) => name)
  return [...all, ...beyond].map(name => held.get(name) ?? { name, servers: [] })
}

/** By weight at any moment: round robin may give a server that was added later nothing for hundreds of requests (seen with 2.6). */
function section({ name, servers }: Place): string {
  return `backend ${name}\n  balance random(1)\n${servers.map(line).sort().join('')}`
}

function line(server: Server): string {
  const weight = server.state === 'draining' ? 0 : server.weight
  const disabled = server.state === 'off' ? ' disabled' : ''
  return `  server ${server.id} ${endpoint(server)} weight ${weight} ${serverOptions}${disabled}\n`
}

const opening = `# Written by Dezky, which writes it again with every change. Settings of your own belong in another file.

defaults dezky
  mode http
  timeout connect 5s
  timeout http-request 30s
  timeout http-keep-alive 1m
  timeout client 1m
  timeout server 5m
  timeout tunnel 1h
  timeout client-fin 30s
  retries 3
  option redispatch 1
  retry-on conn-failure empty-response
`

function frontend({ mapFile, bind, secret }: Settings, nowhere: string): string {
  return `frontend dezky
${bind.map(line => `  bind ${line}\n`).join('')}\
  option forwardfor
  http-request set-header x-forwarded-proto %[ssl_fc,iif(https,http)]
  http-request set-var(txn.dezky_probe) req.hdr(x-dezky-probe)
  http-request del-header x-dezky-probe
  http-request disable-l7-retry unless { method GET HEAD OPTIONS }
  http-response del-header x-dezky-target
  http-response set-header x-dezky-target %s if { var(txn.dezky_probe) -m str ${secret} }
  use_backend %[req.hdr(host),field(1,:),lower,map(${mapFile})]
  default_backend ${nowhere}

backend ${nowhere}
  http-request return status 404 content-type text/plain string "Nothing is served under this name."
`
}
