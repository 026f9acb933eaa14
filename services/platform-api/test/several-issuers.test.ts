// A directory whose applications have issuers of their own: Authentik, as its twin plays it, prepared by our own set-up.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Me } from '@dezky/contracts'
import { setUpAuthentik } from '@dezky/directory/drivers/authentik'
import { type AuthentikTwin, startAuthentik } from '@dezky/twins/authentik'
import { createActiveTenant } from './tenants.ts'
import { type Caller, operator, type Someone, startTestApi, type TestApi } from './test-api.ts'

const surfaces = { portal: 'http://localhost:4100', operator: 'http://localhost:4101', deployer: 'http://localhost:4102' }
const elsewhere = 'https://other.example'

let twin: AuthentikTwin
let api: TestApi
let olga: Caller
beforeAll(async () => {
  twin = await startAuthentik()
  await setUpAuthentik({ url: twin.url, token: twin.token }, { ...surfaces, mail: 'http://localhost:4140', files: 'http://localhost:4141' })
  const issuers = [issuerOf('dezky-portal'), issuerOf('dezky-operator'), elsewhere]
  const variables = { AUTHENTIK_URL: twin.url, AUTHENTIK_TOKEN: twin.token, OIDC_ISSUERS: issuers.join() }
  api = await startTestApi({ directory: undefined }, variables)
  olga = await api.as({ ...operator, issuer: issuerOf('dezky-operator') })
})
afterAll(async () => {
  await api[Symbol.asyncDispose]()
  await twin[Symbol.asyncDispose]()
})

function issuerOf(application: string): string {
  return `${twin.url}/application/o/${application}/`
}

async function anna(slug: string): Promise<Someone> {
  const user = twin.state.users.entries().map(([, found]) => found).find(({ email }) => email === `anna@${slug}.example`)
  const subject = user?.uuid ?? expect.fail('She is not there.')
  return { subject, email: `anna@${slug}.example`, name: 'Anna Holm', audience: 'dezky-portal', issuer: issuerOf('dezky-portal') }
}

async function meOf(someone: Someone): Promise<Me> {
  return (await (await api.as(someone)).get<Me>('/v1/users/me')).body
}

describe('people of one directory with several issuers', () => {
  it('are made there, let into mail and files, and known when they sign in', async () => {
    await createActiveTenant(olga, 'acme')
    const someone = await anna('acme')
    expect((await meOf(someone)).memberships).toMatchObject([{ tenant: { slug: 'acme' } }])
    expect(await api.services.directory.observePerson(someone.subject)).toMatchObject({ ready: true, enabled: true })
  })

  it('are the same person by every issuer of theirs, and somebody else by one that is not the directory\'s', async () => {
    await createActiveTenant(olga, 'beta')
    const someone = await anna('beta')
    const { id } = await meOf(someone)
    expect((await meOf({ ...someone, issuer: issuerOf('dezky-operator') })).id).toBe(id)
    const stranger = await meOf({ ...someone, email: 'mallory@other.example', issuer: elsewhere })
    expect(stranger).toMatchObject({ memberships: [] })
    expect(stranger.id).not.toBe(id)
  })

  it('need an issuer that is listed, of the directory or not', async () => {
    const someone = { ...await anna('acme'), issuer: issuerOf('ocis') }
    const caller = await api.as(someone)
    expect(await caller.get('/v1/users/me')).toMatchObject({ status: 401, body: { code: 'token_invalid' } })
  })

  it('are invited by a link of the directory', async () => {
    await createActiveTenant(olga, 'gamma')
    const { body } = await olga.get<{ items: { id: string }[] }>('/v1/tenants/gamma/members')
    const answer = await olga.post<{ url: string }>(`/v1/tenants/gamma/members/${body.items[0]?.id}/invitation`)
    expect(answer).toMatchObject({ status: 201, body: { url: expect.stringContaining(`${twin.url}/if/flow/`) } })
    expect(answer.body.url).toContain(encodeURIComponent('/application/launch/dezky-portal/'))
  })
})
