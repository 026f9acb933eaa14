// What an administrator of the mail server did by hand to something of ours is kept.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayAuthenticate, withAuthentication } from '../../src/drivers/stalwart/permissions.ts'
import { fresh } from '../contract/world.ts'
import { startWorld, type World } from './stalwart-world.ts'

type Permissions = Parameters<typeof mayAuthenticate>[0]

describe('what was done by hand', () => {
  let world: World

  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test('an alias stays, and is not taken for ours', async () => {
    const { mail, twin } = world
    const { domain, mailbox } = fresh()
    await mail.ensureDomain(domain)
    const { externalId } = await mail.ensureMailbox({ ...mailbox, aliases: [`ours@${domain.name}`] })
    const accounts = twin.store.collection<Record<string, unknown>>('x:Account')
    const account = accounts.get(externalId)!
    const byHand = { name: 'by.hand', domainId: account['domainId'], enabled: true, description: null }
    accounts.put(externalId, { ...account, aliases: { ...Object(account['aliases']), 7: byHand } })
    await mail.ensureMailbox({ ...mailbox, name: 'Renamed' })
    expect(Object.values(Object(accounts.get(externalId)?.['aliases']))).toContainEqual(byHand)
    expect(await mail.observeMailbox({ ...domain, externalId })).toMatchObject({ name: 'Renamed', aliases: [] })
  })

  test('a mailbox whose marker is gone is not ours any more', async () => {
    const { mail, twin } = world
    const { domain, mailbox } = fresh()
    await mail.ensureDomain(domain)
    const { externalId } = await mail.ensureMailbox(mailbox)
    const accounts = twin.store.collection<Record<string, unknown>>('x:Account')
    accounts.put(externalId, { ...accounts.get(externalId), aliases: {} })
    await expect(mail.ensureMailbox({ ...mailbox, externalId })).rejects.toMatchObject({ name: 'MailConflict' })
    await mail.removeMailbox({ ...domain, externalId })
    expect(accounts.get(externalId)).toBeDefined()
  })

  const inherit: Permissions = { '@type': 'Inherit', enabledPermissions: {}, disabledPermissions: {} }
  const merge = { '@type': 'Merge' as const, enabledPermissions: { emailSend: true }, disabledPermissions: { imapAuthenticate: true } }
  const replace = { '@type': 'Replace' as const, enabledPermissions: { authenticate: true }, disabledPermissions: {} }

  test.each<[Permissions, unknown]>([
    [inherit, { '@type': 'Merge', enabledPermissions: {}, disabledPermissions: { authenticate: true } }],
    [merge, { ...merge, disabledPermissions: { imapAuthenticate: true, authenticate: true } }],
    [replace, { ...replace, disabledPermissions: { authenticate: true } }],
  ])('permissions come back as they were after switching off and on: %j', (before, off) => {
    expect(mayAuthenticate(before)).toBe(true)
    const disabled = withAuthentication(before, false) as unknown as Permissions
    expect(disabled).toEqual(off)
    expect(mayAuthenticate(disabled)).toBe(false)
    const enabled = withAuthentication(disabled, true)
    expect(enabled).toEqual(before['@type'] === 'Inherit' ? { '@type': 'Inherit' } : before)
  })
})
