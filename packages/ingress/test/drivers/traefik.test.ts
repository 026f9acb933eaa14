import { testIngress } from '../ingress.contract.ts'
import { startWorld } from './traefik-world.ts'

testIngress('traefik', () => startWorld())
