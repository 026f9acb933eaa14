import { expect, it } from 'vitest'
import { addressOf, factsSaid } from './place-row.ts'

it.each([
  [{ socketPath: '/var/run/docker.sock' }, '/var/run/docker.sock'], [{ host: '10.0.0.2', port: 2376 }, '10.0.0.2:2376'],
])('says where %j is', (place, address) => expect(addressOf(place)).toBe(address))

it.each([
  [null, ''], [{ host: 'r.example' }, ''], [{ product: 'HAProxy', version: '3.0', valid: true }, 'HAProxy 3.0'],
  [{ version: '27.1', os: 'linux', architecture: 'arm64', cpus: 4 }, '27.1 linux/arm64'],
  [{ product: 'Traefik', version: null }, 'Traefik'],
])('says what answered: %j', (facts, said) => expect(factsSaid(facts)).toBe(said))
