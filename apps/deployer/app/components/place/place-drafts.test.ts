import { expect, it } from 'vitest'
import { createHostSchema, createIngressSchema, createRegistrySchema } from '@dezky/contracts/deployer'
import { hostField, hostOf, newHost } from './host-draft.ts'
import { ingressField, ingressOf, newIngress } from './ingress-draft.ts'
import { newRegistry, registryOf } from './registry-draft.ts'

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
