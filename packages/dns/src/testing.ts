// A real name server on loopback (BIND, from Debian's bind9), and resolvers that behave as resolvers do on a bad day.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { installedProgram } from '@dezky/runtime/installed-program'

/** Null where it is not installed: suites that need it are then skipped. */
export const named = installedProgram('named')

/** What a zone holds besides its SOA and NS: lines of a zone file, names relative to it. */
export type Zones = Record<string, string[]>

export interface NameServer extends AsyncDisposable {
  /** As resolvers are configured. */
  address: string
  /** Other contents for a zone, or a new one; resolves once they are served. */
  set(zone: string, lines: string[]): Promise<void>
}

/** Knows these zones and the root, and so that nothing else is there. */
export async function startNameServer(zones: Zones): Promise<NameServer> {
  if (!named) throw new Error('There is no named; install bind9.')
  const directory = await mkdtemp(path.join(tmpdir(), 'dezky-named-'))
  const port = await freePort()
  const address = `127.0.0.1:${port}`
  const serials = new Map<string, number>()
  for (const [zone, lines] of Object.entries({ '.': [], ...zones })) await write(zone, lines)
  const child = spawn(named, ['-f', '-4', '-n', '1', '-c', 'named.conf'], { cwd: directory, stdio: 'ignore' })
  await served(child, address, '.', 1)
  return {
    address,
    async set(zone, lines) {
      await write(zone, lines)
      child.kill('SIGHUP')
      await served(child, address, zone, serials.get(zone) ?? 0)
    },
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit')
      if (child.exitCode === null && child.kill('SIGKILL')) await gone
      await rm(directory, { recursive: true, force: true })
    },
  }

  async function write(zone: string, lines: string[]): Promise<void> {
    const serial = (serials.get(zone) ?? 0) + 1
    serials.set(zone, serial)
    await writeFile(path.join(directory, fileOf(zone)), zoneFile(lines, serial))
    await writeFile(path.join(directory, 'named.conf'), configuration(directory, port, [...serials.keys()]))
  }
}

function configuration(directory: string, port: number, zones: string[]): string {
  return `
    options {
      directory "${directory}"; session-keyfile "${directory}/session.key"; pid-file none; listen-on port ${port} { 127.0.0.1; };
      recursion no; dnssec-validation no; notify no; allow-transfer { none; }; querylog no;
    };
    controls { };
    ${zones.map(zone => `zone "${zone}" { type primary; file "${fileOf(zone)}"; };`).join('\n')}
  `
}

function zoneFile(lines: string[], serial: number): string {
  return ['$TTL 1', `@ IN SOA ns hostmaster ${serial} 60 60 60 1`, '@ IN NS ns', 'ns IN A 127.0.0.1', ...lines, ''].join('\n')
}

function fileOf(zone: string): string {
  return zone === '.' ? 'root.zone' : `${zone}.zone`
}

async function served(child: ChildProcess, address: string, zone: string, serial: number): Promise<void> {
  const resolver = new Resolver({ timeout: 200, tries: 1 })
  resolver.setServers([address])
  for (let tries = 0; tries < 250; tries++) {
    if (child.exitCode !== null) throw new Error('named has ended; is the zone well formed?')
    if ((await resolver.resolveSoa(zone).catch(() => null))?.serial === serial) return
    await delay(20)
  }
  throw new Error(`named does not serve ${zone}; is it well formed?`)
}

export interface OddResolver extends AsyncDisposable { address: string }

/** How a resolver answers: not at all, with an error, that nothing is there whatever is asked, or late what another one says. */
export type Oddity = 'silent' | 'servfail' | 'refused' | 'denying' | 'empty' | 'garbled' | { slowMs: number, behind: string }

const codes = { empty: 0, servfail: 2, denying: 3, refused: 5 }

export async function startOddResolver(oddity: Oddity): Promise<OddResolver> {
  const socket = createSocket('udp4')
  socket.on('message', (question, { port, address }) => {
    if (oddity === 'silent') return
    if (typeof oddity === 'object') return void relay(question, oddity).then(answer => socket.send(answer, port, address), () => undefined)
    socket.send(oddity === 'garbled' ? Buffer.from('no answer at all') : answerWith(question, codes[oddity]), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    async [Symbol.asyncDispose]() {
      const closed = once(socket, 'close')
      socket.close()
      await closed
    },
  }
}

/** The question itself, marked as an answer with this code (RFC 1035, section 4.1.1). */
function answerWith(question: Buffer, code: number): Buffer {
  const answer = Buffer.from(question)
  answer[2] = (question[2] ?? 0) | 0x80
  answer[3] = 0x80 | code
  return answer
}

async function relay(question: Buffer, { slowMs, behind }: { slowMs: number, behind: string }): Promise<Buffer> {
  await delay(slowMs)
  const [host, port] = behind.split(':')
  const socket = createSocket('udp4')
  socket.send(question, Number(port), host)
  const [answer] = await once(socket, 'message') as [Buffer]
  socket.close()
  return answer
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
