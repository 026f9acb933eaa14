import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const wish = (slug: string) => ({ slug, name: `The ${slug} company`, plan: 'starter', administrator: { name: 'Anna Holm', email: `anna@${slug}.example` } })

describe('inviting a member', () => {
  let api: TestApi
  beforeAll(async () => { api = await startTestApi() })
  afterAll(async () => { await api[Symbol.asyncDispose]() })

  it('makes a link that expires, and tells of it without saying it', async () => {
    const olga = await api.as(operator)
    await olga.post('/v1/tenants', wish('acme'))
    await expect.poll(async () => (await olga.get('/v1/tenants/acme/members')).body.items[0]?.state, { timeout: 10_000 }).toBe('invited')
    const { body: { items: [anna] } } = await olga.get('/v1/tenants/acme/members')
    const answer = await olga.post(`/v1/tenants/acme/members/${anna.id}/invitation`)
    expect(answer).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' } })
    expect(answer.body.url).toMatch(/^http:\/\/identity\.example\//)
    expect(Date.parse(answer.body.expiresAt)).toBeGreaterThan(Date.now())
  })

  it('waits until the person is in the directory', async () => {
    const slow = Promise.withResolvers<never>()
    api.directory.ensureGroup = () => slow.promise
    const olga = await api.as(operator)
    await olga.post('/v1/tenants', wish('later'))
    const { body: { items: [anna] } } = await olga.get('/v1/tenants/later/members')
    expect(anna.state).toBe('pending')
    expect((await olga.post(`/v1/tenants/later/members/${anna.id}/invitation`)).body).toMatchObject({ status: 409, code: 'directory_pending' })
    slow.reject(new Error('the test is over'))
  })

  it('is not for somebody who has signed in: that would be taking over their account', async () => {
    const olga = await api.as(operator)
    const { body: { items: [anna] } } = await olga.get('/v1/tenants/acme/members')
    const tenant = (await olga.get('/v1/tenants/acme')).body
    const subject = (await api.directory.observeGroup(tenant.id))?.members[0]?.externalId ?? ''
    await api.as({ subject, email: anna.email, name: anna.name, audience: 'dezky-portal' })
    expect((await olga.get('/v1/tenants/acme/members')).body.items[0].state).toBe('active')
    expect((await olga.post(`/v1/tenants/acme/members/${anna.id}/invitation`)).body).toMatchObject({ status: 409, code: 'member_active' })
  })

  it('is not for members of nothing', async () => {
    const olga = await api.as(operator)
    expect((await olga.post('/v1/tenants/acme/members/0190a000-0000-7000-8000-000000000000/invitation')).status).toBe(404)
    expect((await olga.post('/v1/tenants/acme/members/not-an-id/invitation')).status).toBe(400)
  })
})

describe('with SMTP configured', () => {
  it('mails the invitation, in a message that says what it is and until when', async () => {
    const received: string[] = []
    const smtp = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => { stream.setEncoding('utf8').toArray().then(parts => received.push(parts.join(''))).then(() => done(), done) },
    })
    await new Promise<void>(resolve => smtp.listen(0, '127.0.0.1', resolve))
    const api = await startTestApi({}, { SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}` })
    try {
      const olga = await api.as(operator)
      await olga.post('/v1/tenants', wish('mailed'))
      await expect.poll(() => received.length, { timeout: 15_000 }).toBe(1)
      expect(received[0]).toContain('To: anna@mailed.example')
      expect(received[0]).toContain('Your workspace at The mailed company')
      expect(received[0]?.replaceAll('=\r\n', '')).toContain('http://identity.example/set-password/')
    }
    finally {
      await api[Symbol.asyncDispose]()
      smtp.close()
    }
  })
})
