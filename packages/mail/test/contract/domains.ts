import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { defaultDnsPolicy, MailConflict, MailRejected } from '../../src/index.ts'
import { fresh, type GetWorld } from './world.ts'

export function testDomains(getWorld: GetWorld): void {
  describe('domains', () => {
    test('ensuring one twice, or many times at once, gives one', async () => {
      const { mail } = getWorld()
      const { domain } = fresh()
      const first = await Promise.all(Array.from({ length: 6 }, () => mail.ensureDomain(domain)))
      const ids = new Set([...first, await mail.ensureDomain(domain)].map(({ externalId }) => externalId))
      expect(ids.size).toBe(1)
      expect(await mail.observeDomain(domain)).toMatchObject({ externalId: [...ids][0], enabled: true, relaying: false })
    })

    test('one of the same name that is not ours is a conflict and stays', async () => {
      const world = getWorld()
      const { mail } = world
      const { domain } = fresh()
      await world.plantDomain(domain.name)
      await expect(mail.ensureDomain(domain)).rejects.toBeInstanceOf(MailConflict)
      expect(await mail.observeDomain(domain)).toBeNull()
      await expect(mail.setDomainEnabled(domain, false)).rejects.toBeInstanceOf(MailRejected)
      await mail.removeDomain(domain)
      await expect(mail.ensureDomain(domain)).rejects.toBeInstanceOf(MailConflict)
    })

    test('one of another tenant is a conflict and stays', async () => {
      const { mail } = getWorld()
      const { domain } = fresh()
      await mail.ensureDomain(domain)
      const theirs = { ...domain, tenantId: randomUUID() }
      await expect(mail.ensureDomain(theirs)).rejects.toBeInstanceOf(MailConflict)
      await mail.removeDomain(theirs)
      expect(await mail.observeDomain(domain)).not.toBeNull()
      expect(await mail.observeDomain(theirs)).toBeNull()
    })

    test('switches can be turned again and again, and are kept by ensuring', async () => {
      const { mail } = getWorld()
      const { domain } = fresh()
      await mail.ensureDomain(domain)
      for (const on of [true, true, false]) {
        await mail.setRelaying(domain, on)
        await mail.setDomainEnabled(domain, !on)
        await mail.ensureDomain(domain)
        expect(await mail.observeDomain(domain)).toMatchObject({ relaying: on, enabled: !on })
      }
    })

    test('there are records to publish, with keys once these are made', async () => {
      const { mail } = getWorld()
      const { domain } = fresh()
      const { name } = domain
      await mail.ensureDomain(domain)
      const policy = { spf: 'v=spf1 mx include:_spf.dezky.test ~all', dmarc: 'v=DMARC1; p=quarantine; rua=mailto:dmarc@{domain}' }
      expect((await mail.dnsRecords(domain, policy)).some(({ purpose }) => purpose === 'mx')).toBe(true)
      await expect.poll(async () => (await mail.observeDomain(domain))?.signing, { timeout: 5_000 }).toBe('ready')
      const records = await mail.dnsRecords(domain, policy)
      const texts = records.filter(({ type }) => type === 'TXT')
      expect(texts.filter(({ value }) => value.startsWith('v=spf1'))).toEqual([
        { name, type: 'TXT', value: policy.spf, purpose: 'spf', required: true },
      ])
      expect(texts.filter(({ value }) => value.startsWith('v=DMARC1')).map(({ value }) => value)).toEqual([
        `v=DMARC1; p=quarantine; rua=mailto:dmarc@${name}`,
      ])
      const keys = texts.filter(({ purpose }) => purpose === 'dkim')
      expect(keys.map(({ value }) => /k=(\w+)/.exec(value)?.[1]).sort()).toEqual(['ed25519', 'rsa'])
      expect(keys.every(key => key.required && key.name.endsWith(`._domainkey.${name}`) && / p=[\w+/=]+$/.test(key.value))).toBe(true)
    })

    test('what is not there cannot be switched or read', async () => {
      const { mail } = getWorld()
      const { domain } = fresh()
      expect(await mail.observeDomain(domain)).toBeNull()
      await expect(mail.setDomainEnabled(domain, true)).rejects.toBeInstanceOf(MailRejected)
      await expect(mail.setRelaying(domain, true)).rejects.toBeInstanceOf(MailRejected)
      await expect(mail.dnsRecords(domain, defaultDnsPolicy)).rejects.toBeInstanceOf(MailRejected)
    })

    test('removing one takes all of ours in it along, aliases elsewhere too, and can be repeated', async () => {
      const world = getWorld()
      const { mail } = world
      const { domain, mailbox, group, list } = fresh()
      const other = { ...domain, name: `other-${domain.name}` }
      const { externalId } = await mail.ensureDomain(domain)
      await mail.ensureDomain(other)
      const alias = `a.ager@${domain.name}`
      const elsewhere = { ...mailbox, id: randomUUID(), address: `alice@${other.name}`, aliases: [alias] }
      const held = { ...domain, ...await mail.ensureMailbox(mailbox) }
      await mail.setGroups(held, [(await mail.ensureGroup(group)).externalId])
      await mail.ensureList(list)
      const kept = await mail.ensureMailbox(elsewhere)
      await mail.removeDomain(domain)
      await mail.removeDomain(domain)
      expect((await world.addresses()).filter(address => address.endsWith(domain.name))).toEqual([elsewhere.address])
      expect(await mail.observeMailbox({ ...domain, ...kept })).toMatchObject({ address: elsewhere.address, aliases: [] })
      expect((await mail.ensureDomain(domain)).externalId).not.toBe(externalId)
    })

    test('one with something in it that is not ours is not removed, nor anything in it', async () => {
      const world = getWorld()
      const { mail } = world
      const { domain, mailbox } = fresh()
      await mail.ensureDomain(domain)
      await mail.ensureMailbox(mailbox)
      for (const kind of ['mailbox', 'list'] as const) await world.plantAddressee(kind, `${kind}@${domain.name}`)
      await expect(mail.removeDomain(domain)).rejects.toBeInstanceOf(MailConflict)
      expect((await world.addresses()).filter(address => address.endsWith(domain.name)).sort()).toEqual([
        mailbox.address, `list@${domain.name}`, `mailbox@${domain.name}`,
      ])
    })
  })
}
