import { describe } from 'vitest'
import { testIngress } from '../ingress.contract.ts'
import { haproxy } from '../proxy.ts'
import { startWorld } from './haproxy-world.ts'

describe.skipIf(!haproxy)('the HAProxy driver', () => {
  testIngress('haproxy', () => startWorld())
})
