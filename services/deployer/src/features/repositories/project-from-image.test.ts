import { expect, it } from 'vitest'
import type { PlatformImage } from '@dezky/images'
import { projectFromImage } from './project-from-image.ts'

type Said = Pick<PlatformImage, 'labels' | 'exposedPorts' | 'healthcheck'>
const plain: Said = { labels: {}, exposedPorts: [{ port: 8080, protocol: 'tcp' }], healthcheck: null }
const check = { test: ['CMD', 'true'], intervalMs: null, timeoutMs: null, startPeriodMs: null, retries: null }

it.each<[string, string, string]>([
  ['its last part', 'r.example/team/shop', 'shop'],
  ['as a name is written', 'r.example/9_Big.Shop_', 'big-shop'],
  ['no longer than one may be', `r.example/${'a'.repeat(40)}`, 'a'.repeat(30)],
  ['and something where nothing is left', 'r.example/123', 'app'],
])('is called by the repository: %s', (_, repository, name) => {
  expect(projectFromImage(repository, plain).name).toBe(name)
})

it.each<[string, Said | null, object]>([
  ['the one port it exposes', plain, { port: null, health: { kind: 'http', path: '/' } }],
  ['the lowest of several', { ...plain, exposedPorts: [{ port: 9000, protocol: 'tcp' }, { port: 53, protocol: 'udp' }, { port: 80,
    protocol: 'tcp' }] },
  { port: 80 }],
  ['its own health check', { ...plain, healthcheck: check }, { health: { kind: 'image' } }],
  ['what its labels say', { ...plain, healthcheck: check, labels: { 'dezky.port': '3000', 'dezky.health.path': '/up' } },
    { port: 3000, health: { kind: 'http', path: '/up' } }],
  ['no nonsense of its labels', { ...plain, labels: { 'dezky.port': '99999', 'dezky.health.path': '../x y' } },
    { port: null, health: { kind: 'http', path: '/' } }],
  ['nothing, where nothing is known', null, { port: null }],
])('is run by %s', (_, image, configuration) => {
  expect(projectFromImage('r.example/app', image).configuration).toMatchObject(configuration)
})

it('takes its name and its stage from labels that are names', () => {
  const named = (labels: Record<string, string>) => projectFromImage('r.example/app', { ...plain, labels })
  expect(named({ 'dezky.project': 'shop', 'dezky.stage': 'test' })).toMatchObject({ name: 'shop', stage: 'test' })
  expect(named({ 'dezky.project': '$(rm -rf /)', 'dezky.stage': '../..' })).toMatchObject({ name: 'app', stage: 'prod' })
})
