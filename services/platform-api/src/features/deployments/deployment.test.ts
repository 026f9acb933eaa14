import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, operator, startTestApi, type TestApi } from '../../../test/test-api.ts'

const key = 'dzk_'.padEnd(40, 'k')
const project = {
  id: '01a20945-0000-7000-8000-000000000000', name: 'portal', repository: 'registry.example/portal',
  stages: [{
    id: '01a20945-0000-7000-8000-000000000001', name: 'prod', host: 'one', removing: false, ofTag: null, underWay: null, waiting: null,
    latest: {
      id: '01a20945-0000-7000-8000-000000000002', kind: 'deploy', state: 'succeeded', requestedBy: 'anna', step: null,
      release: { number: 3, digest: `sha256:${'0'.repeat(64)}`, tag: '1.4.0' }, approvals: { needed: 0, given: 0 },
      requestedAt: '2026-01-01T10:00:00.000Z', endedAt: '2026-01-01T10:00:07.000Z',
    },
    instances: { wanted: 2, running: 1, unwell: 1 },
    live: { number: 3, digest: `sha256:${'0'.repeat(64)}`, tag: '1.4.0', hostName: 'portal.example', since: '2026-01-01T10:00:00.000Z' },
  }],
}

let asked = 0
let answer: (response: ServerResponse) => void
const deployer = createServer(({ url, headers: { authorization } }, response) => {
  asked++
  if (url === '/v1/overview' && authorization === `Bearer ${key}`) answer(response)
  else response.writeHead(404).end()
})
const json = (status: number, body: unknown) => (response: ServerResponse): void => {
  response.writeHead(status).end(JSON.stringify(body))
}
let api: TestApi | undefined
let olga: Caller
let address: string

beforeAll(async () => {
  await once(deployer.listen(0, '127.0.0.1'), 'listening')
  address = `http://127.0.0.1:${(deployer.address() as AddressInfo).port}`
})
afterAll(() => deployer.close())
afterEach(() => api?.[Symbol.asyncDispose]())

async function operatorOf(variables: Record<string, string>): Promise<Caller> {
  api = await startTestApi({}, variables)
  return api.as(operator)
}

async function board(answering: typeof answer): Promise<unknown> {
  answer = answering
  olga = await operatorOf({ DEPLOYER_URL: address, DEPLOYER_KEY: key, DEPLOYER_PUBLIC_URL: 'https://deploy.example' })
  return (await olga.get('/v1/deployments')).body
}

describe('what runs of the platform itself', () => {
  it('is what the deployer tells', async () => {
    expect(await board(json(200, { items: [project] }))).toEqual({ state: 'answering', url: 'https://deploy.example', projects: [project] })
  })

  it('is asked once for everybody who looks at the same time', async () => {
    await board(json(200, { items: [] }))
    const before = asked
    await Promise.all(Array.from({ length: 20 }, () => olga.get('/v1/deployments')))
    expect(asked - before).toBeLessThanOrEqual(1)
  })

  it.each([
    ['refusing', json(401, {})], ['refusing', json(403, {})], ['silent', json(500, {})], ['silent', json(200, { items: [{}] })],
    ['silent', json(302, {})], ['silent', (response: ServerResponse): void => void response.destroy()],
  ] as const)('is %s where it is', async (state, answering) => {
    expect(await board(answering)).toEqual({ state, url: 'https://deploy.example', projects: null })
  })

  it('is not known where there is no deployer', async () => {
    olga = await operatorOf({})
    expect((await olga.get('/v1/deployments')).body).toEqual({ state: 'not_configured', url: null, projects: null })
  })
})
