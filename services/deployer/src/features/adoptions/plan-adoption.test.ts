import { expect, it } from 'vitest'
import type { ContainerDescription } from '@dezky/containers'
import { adoptSchema } from '@dezky/contracts/deployer'
import { planAdoption, type Situation } from './plan-adoption.ts'

const digest = `sha256:${'a'.repeat(64)}`
const container: ContainerDescription = {
  id: 'c0ffee', name: 'old-shop', running: true, image: { repository: 'nginx', digest }, environment: { B: '2', A: '1' },
  command: ['serve'],
  ports: [8080], mounts: [], otherMounts: [], resources: { cpus: 0.5, memoryBytes: null, processes: null }, privileged: false,
  hostNetwork: false, stopSignal: null,
}
const wish = adoptSchema.parse({ container: 'old-shop', project: 'shop', ingress: 'front', plain: ['A'] })
const situation: Situation = {
  wish, container, settings: { domain: 'example.com', hostNamePattern: '{project}-{stage}.{domain}' }, route: 'nobody',
  projectExists: false, refusal: () => null,
}

it('is run as it is run now', () => {
  expect(planAdoption(situation)).toMatchObject({
    image: { repository: 'docker.io/library/nginx', digest }, obstacles: [],
    project: { name: 'shop', configuration: { port: 8080, command: ['serve'] } },
    stage: { name: 'prod', hostName: 'shop-prod.example.com', configuration: { resources: { cpus: 0.5 } } },
    variables: [{ name: 'A', secret: false }, { name: 'B', secret: true }],
  })
})

it('keeps its data where it is', () => {
  const mounts: ContainerDescription['mounts'] = [
    { kind: 'volume', source: 'shop_data', target: '/data', readOnly: true }, { kind: 'bind', source: '/srv/shop', target: '/srv',
      readOnly: true },
  ]
  expect(planAdoption({ ...situation, container: { ...container, mounts } })).toMatchObject({
    obstacles: [], stage: { configuration: { volumes: [
      { kind: 'existing', name: 'shop_data', target: '/data' }, { kind: 'bind', source: '/srv/shop', target: '/srv' },
    ] } },
  })
})

const written: ContainerDescription['mounts'] = [{ kind: 'volume', source: 'data', target: '/data', readOnly: false }]

it.each<[string, Partial<Situation>, string[]]>([
  ['an image of no registry', { container: { ...container, image: null } }, ['image_unknown']],
  ['no port', { container: { ...container, ports: [] } }, ['no_port']],
  ['several ports', { container: { ...container, ports: [80, 443] } }, ['no_port']],
  ['several ports, of which one is named', { container: { ...container, ports: [80, 443] }, wish: { ...wish, port: 80 } }, []],
  ['too much power', { container: { ...container, privileged: true } }, ['privileged_refused']],
  ['the network of the host', { container: { ...container, hostNetwork: true } }, ['privileged_refused']],
  ['data in memory', { container: { ...container, otherMounts: ['/tmp'] } }, ['mount_unknown']],
  ['data that two would write', { container: { ...container, mounts: written } }, ['still_writing']],
  ['data, once it has stopped', { container: { ...container, mounts: written, running: false } }, []],
  ['data that may not be mounted', { container: { ...container, mounts: written, running: false }, refusal: () => 'No.' },
    ['mount_refused']],
  ['a name that is taken', { projectExists: true }, ['name_taken']],
  ['a route of somebody else', { route: 'somebody else' }, ['host_name_taken']],
  ['a route of somebody else that may be taken over', { route: 'somebody else', wish: { ...wish, takeOverRoute: true } }, []],
  ['a route of another stage', { route: 'us', wish: { ...wish, takeOverRoute: true } }, ['host_name_taken']],
])('of %s says what is in the way', (_, more, codes) => {
  expect(planAdoption({ ...situation, ...more }).obstacles.map(({ code }) => code)).toEqual(codes)
})
