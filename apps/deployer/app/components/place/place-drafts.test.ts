import { expect, it } from 'vitest'
import {
  changeHostSchema, changeIngressSchema, changeRegistrySchema, createHostSchema, createIngressSchema, createRegistrySchema,
} from '@dezky/contracts/deployer'
import { changeOfHost, draftOfHost, hostField, hostOf, newHost } from './host-draft.ts'
import { changeOfIngress, draftOfIngress, ingressField, ingressOf, newIngress } from './ingress-draft.ts'
import { changeOfRegistry, draftOfRegistry, newRegistry, registryOf } from './registry-draft.ts'

const tls = { ca: 'CA', cert: 'CERT', key: 'KEY' }

it.each([
  [{}, { endpoint: { socketPath: '/var/run/docker.sock' }, tls: null }],
  [{ way: 'tls' as const, host: 'h.example', ...tls }, { endpoint: { host: 'h.example', port: 2376 }, tls }],
])('sends a host: %j', (typed, host) => {
  expect(createHostSchema.parse(hostOf({ ...newHost(), name: 'one', ...typed }))).toMatchObject(host)
})

it.each([
  [{ socketPath: 'run' }, ['socketPath']], [{ way: 'tls' as const, host: '', ...tls }, ['host']],
  [{ way: 'tls' as const, host: 'h', ca: '', cert: 'C', key: 'K' }, ['ca']], [{ name: 'One' }, ['name']],
])('says by its field what is wrong with a host: %j', (typed, fields) => {
  const draft = { ...newHost(), name: 'one', ...typed }
  const parsed = createHostSchema.safeParse(hostOf(draft))
  expect(parsed.error?.issues.map(({ path }) => hostField(path.join('.'), draft))).toEqual(fields)
})

it.each([
  [{}, { options: { driver: 'haproxy', slots: 64 }, password: null }],
  [{ driver: 'nginx-proxy-manager' as const, url: 'http://npm:81', identity: 'a@b.example', password: 'x' }, { options: { url: 'http://npm:81' }, password: 'x' }],
  [{ driver: 'traefik' as const, url: 'http://t:8080', directory: '/etc/t', entryPoints: 'web, websecure', tls: true, certResolver: 'le' },
    { options: { entryPoints: ['web', 'websecure'], tls: { certResolver: 'le' }, username: null } }],
])('sends an ingress: %j', (typed, ingress) => {
  expect(createIngressSchema.parse(ingressOf({ ...newIngress(), name: 'front', ...typed }))).toMatchObject(ingress)
})

it('says by its field what is wrong with an ingress', () => {
  const draft = { ...newIngress(), name: 'front', driver: 'traefik' as const, url: 'nowhere', directory: 'x', entryPoints: '', port: '0' }
  const parsed = createIngressSchema.safeParse(ingressOf(draft))
  expect(parsed.error?.issues.map(({ path }) => ingressField(path.join('.'))).sort()).toEqual(['directory', 'entryPoints', 'port', 'url'])
})

it.each([
  [{}, { username: null, password: null, pollSeconds: null, hookSecret: null }],
  [{ pollSeconds: '60', host: 'Registry.example' }, { pollSeconds: 60, host: 'registry.example' }],
])('sends a registry: %j', (typed, registry) => {
  expect(createRegistrySchema.parse(registryOf({ ...newRegistry(), name: 'acme', host: 'r.example', ...typed }))).toMatchObject(registry)
})

const row = { id: '', version: 1, createdAt: '', updatedAt: '', missingSecrets: [] }
const host = { ...row, name: 'one', driver: 'docker' as const, reach: 'publish' as const, network: 'dezky', address: '10.0.0.1' }

it.each([
  ['keeps its certificates when nothing is typed', { endpoint: { host: 'h', port: 2376 } }, {}, undefined],
  ['is told others', { endpoint: { host: 'h', port: 2376 } }, tls, tls],
  ['forgets them where there is a socket', { endpoint: { host: 'h', port: 2376 } }, { way: 'socket' as const }, null],
])('a host that is changed %s', (_, known, typed, expected) => {
  const answer = { ...host, ...known, hasTls: true }
  expect(changeHostSchema.parse(changeOfHost({ ...draftOfHost(answer), ...typed }, answer)).tls).toEqual(expected)
})

it('asks for certificates where there was a socket before', () => {
  const answer = { ...host, endpoint: { socketPath: '/run/docker.sock' }, hasTls: false }
  const draft = { ...draftOfHost(answer), way: 'tls' as const, host: 'h' }
  expect(changeHostSchema.safeParse(changeOfHost(draft, answer)).error?.issues.map(({ path }) => path.join('.'))).toContain('tls.ca')
})

const publicAddress = { host: '127.0.0.1', port: 80 }

it.each([
  { driver: 'haproxy' as const, socketPath: '/s', configFile: '/c', mapFile: '/m', publicAddress, slots: 12 },
  { driver: 'nginx-proxy-manager' as const, url: 'http://npm:81', identity: 'a@b.example', publicAddress },
  { driver: 'traefik' as const, url: 'http://t:8080', directory: '/d', publicAddress, entryPoints: ['web'], tls: {}, username: null },
])('an ingress is sent as it was when nothing is typed: %j', (options) => {
  const known = { name: 'front', options }
  expect(changeIngressSchema.parse(changeOfIngress(draftOfIngress(known), known, false)).options).toEqual(options)
})

it.each([
  [{}, { password: false, hookSecret: false }, { host: 'r.example', insecure: false, username: 'ci', pollSeconds: 60 }],
  [{ password: 'new' }, { password: false, hookSecret: true }, { password: 'new', hookSecret: null }],
])('a registry that is changed keeps what is not typed: %j', (typed, forgets, sent) => {
  const has = { hasPassword: true, hasHookSecret: true }
  const known = { ...row, name: 'acme', host: 'r.example', insecure: false, username: 'ci', pollSeconds: 60, ...has }
  const body = changeRegistrySchema.parse(changeOfRegistry({ ...draftOfRegistry(known), ...typed }, forgets))
  expect(body).toMatchObject(sent)
  expect('password' in body).toBe('password' in typed)
})
