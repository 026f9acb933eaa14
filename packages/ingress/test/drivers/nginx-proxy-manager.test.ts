import { describe, expect, test } from 'vitest'
import { nginxProgram } from '@dezky/twins/nginx-proxy-manager'
import { testIngress } from '../ingress.contract.ts'
import { schema, startWorld, type World } from './nginx-proxy-manager-world.ts'

describe.skipIf(!nginxProgram)('the Nginx Proxy Manager driver', () => {
  let world: World | undefined

  testIngress('nginx-proxy-manager', async () => world = await startWorld())

  test.skipIf(!schema)('is spoken as its schema has it, both ways', () => {
    expect(world?.watch.judged()).toBeGreaterThan(50)
    expect(world?.watch.complaints()).toEqual([])
  })
})
