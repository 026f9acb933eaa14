import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { MailConflict, MailRejected } from '../../src/index.ts'
import { fresh, type GetWorld } from './world.ts'

export function testMailboxes(getWorld: GetWorld): void {
  describe('mailboxes', () => {
    let wishes: ReturnType<typeof fresh>

    beforeEach(async () => {
      wishes = fresh()
      await getWorld().mail.ensureDomain(wishes.domain)
    })

    test('ensuring one twice, or many times at once, gives one', async () => {
      const { mail } = getWorld()
      const { mailbox, domain } = wishes
      const answers = await Promise.all(Array.from({ length: 6 }, () => mail.ensureMailbox(mailbox)))
      const { externalId } = await mail.ensureMailbox(mailbox)
      expect(new Set(answers.map(answer => answer.externalId))).toEqual(new Set([externalId]))
      expect(await mail.observeMailbox({ ...domain, externalId })).toEqual({
        externalId, id: mailbox.id, address: mailbox.address, name: mailbox.name, aliases: [], quotaBytes: mailbox.quotaBytes,
        usedBytes: 0, enabled: true, groups: [],
      })
    })

    test('one becomes what is wished, and stays the same one', async () => {
      const { mail } = getWorld()
      const { mailbox, domain } = wishes
      const { externalId } = await mail.ensureMailbox(mailbox)
      const changed = {
        ...mailbox, name: 'Alice Berg', address: `alice.berg@${domain.name}`, quotaBytes: null,
        aliases: [mailbox.address, `ab@${domain.name}`],
      }
      for (const wish of [changed, { ...changed, externalId }]) expect(await mail.ensureMailbox(wish)).toEqual({ externalId })
      expect(await mail.observeMailbox({ ...domain, externalId })).toMatchObject({
        address: changed.address, name: changed.name, quotaBytes: null, aliases: [`ab@${domain.name}`, mailbox.address],
      })
      await mail.ensureMailbox({ ...changed, externalId, aliases: [], name: '' })
      expect(await mail.observeMailbox({ ...domain, externalId })).toMatchObject({ aliases: [], name: '' })
    })

    test('one moves to another domain of the tenant', async () => {
      const { mail } = getWorld()
      const { mailbox, domain } = wishes
      const other = { ...domain, name: `other-${domain.name}` }
      await mail.ensureDomain(other)
      const { externalId } = await mail.ensureMailbox(mailbox)
      expect(await mail.ensureMailbox({ ...mailbox, address: `alice@${other.name}`, externalId })).toEqual({ externalId })
      expect(await mail.observeMailbox({ ...domain, externalId })).toMatchObject({ address: `alice@${other.name}` })
    })

    test('one whose making was never answered is found by its address, when it is ours', async () => {
      const world = getWorld()
      const { mail } = world
      const { mailbox, domain } = wishes
      expect(await mail.findMailbox(mailbox)).toBeNull()
      const { externalId } = await mail.ensureMailbox(mailbox)
      expect(await mail.findMailbox(mailbox)).toEqual({ externalId })
      await world.plantAddressee('mailbox', `bob@${domain.name}`)
      for (const other of [{ id: randomUUID() }, { tenantId: randomUUID() }, { address: `bob@${domain.name}` }]) {
        expect(await mail.findMailbox({ ...mailbox, ...other })).toBeNull()
      }
    })

    test('the same name in two domains is two', async () => {
      const { mail } = getWorld()
      const other = fresh()
      await mail.ensureDomain(other.domain)
      const [one, two] = [await mail.ensureMailbox(wishes.mailbox), await mail.ensureMailbox(other.mailbox)]
      await mail.ensureMailbox({ ...other.mailbox, name: 'Another Alice' })
      expect(await mail.observeMailbox({ ...wishes.domain, ...one })).toMatchObject({ name: wishes.mailbox.name })
      expect(await mail.observeMailbox({ ...other.domain, ...two })).toMatchObject({ name: 'Another Alice' })
      expect(await mail.observeMailbox({ ...wishes.domain, ...two })).toBeNull()
    })

    test('an address that is not ours is a conflict, as an alias too', async () => {
      const world = getWorld()
      const { mail } = world
      const { mailbox, domain } = wishes
      const foreign = await world.plantAddressee('mailbox', mailbox.address)
      await world.plantAddressee('list', `team@${domain.name}`)
      await expect(mail.ensureMailbox(mailbox)).rejects.toBeInstanceOf(MailConflict)
      await expect(mail.ensureMailbox({ ...mailbox, address: `team@${domain.name}` })).rejects.toBeInstanceOf(MailConflict)
      const withAlias = { ...mailbox, address: `bob@${domain.name}`, aliases: [mailbox.address] }
      await expect(mail.ensureMailbox(withAlias)).rejects.toBeInstanceOf(MailConflict)
      const { externalId } = await mail.ensureMailbox({ ...withAlias, aliases: [] })
      await expect(mail.ensureMailbox({ ...withAlias, externalId })).rejects.toBeInstanceOf(MailConflict)
      await mail.removeMailbox({ ...domain, externalId: foreign })
      expect(await world.addresses()).toContain(mailbox.address)
    })

    test('an address another of ours has is a conflict', async () => {
      const { mail } = getWorld()
      const { mailbox, group } = wishes
      await mail.ensureMailbox(mailbox)
      await expect(mail.ensureMailbox({ ...mailbox, id: randomUUID() })).rejects.toBeInstanceOf(MailConflict)
      await expect(mail.ensureGroup({ ...group, address: mailbox.address })).rejects.toBeInstanceOf(MailConflict)
    })

    test('an address in a domain that is not the tenant\'s, or is no address, is rejected', async () => {
      const { mail } = getWorld()
      const { mailbox, domain } = wishes
      const theirs = fresh()
      await mail.ensureDomain(theirs.domain)
      const odd = ['', 'a b', 'a+b', '.a', 'a..b', 'dezky-a', 'ä'].map(local => `${local}@${domain.name}`)
      for (const address of [...odd, theirs.mailbox.address, 'alice@nowhere.example', 'alice']) {
        await expect(mail.ensureMailbox({ ...mailbox, address })).rejects.toBeInstanceOf(MailRejected)
      }
      await expect(mail.ensureMailbox({ ...mailbox, aliases: [theirs.mailbox.address] })).rejects.toBeInstanceOf(MailRejected)
    })

    test('disabling and enabling can be repeated and observed', async () => {
      const { mail } = getWorld()
      const held = { ...wishes.domain, ...await mail.ensureMailbox(wishes.mailbox) }
      for (const enabled of [false, false, true, true]) {
        await mail.setMailboxEnabled(held, enabled)
        await mail.ensureMailbox(wishes.mailbox)
        expect(await mail.observeMailbox(held)).toMatchObject({ enabled })
      }
    })

    test('open groups of their tenant, by difference', async () => {
      const { mail } = getWorld()
      const { domain, mailbox, group } = wishes
      const theirs = fresh()
      await mail.ensureDomain(theirs.domain)
      const foreign = await mail.ensureGroup(theirs.group)
      const held = { ...domain, ...await mail.ensureMailbox(mailbox) }
      const one = (await mail.ensureGroup(group)).externalId
      const two = (await mail.ensureGroup({ ...group, id: randomUUID(), address: `support@${domain.name}` })).externalId
      for (const groups of [[one], [one, two], [two], []]) {
        await mail.setGroups(held, groups)
        expect(new Set((await mail.observeMailbox(held))?.groups)).toEqual(new Set(groups))
      }
      await expect(mail.setGroups(held, [foreign.externalId])).rejects.toBeInstanceOf(MailRejected)
    })

    test('removing one can be repeated; another tenant\'s is left alone', async () => {
      const { mail } = getWorld()
      const held = { ...wishes.domain, ...await mail.ensureMailbox(wishes.mailbox) }
      await mail.removeMailbox({ ...held, tenantId: randomUUID() })
      expect(await mail.observeMailbox(held)).not.toBeNull()
      await mail.removeMailbox(held)
      await mail.removeMailbox(held)
      expect(await mail.observeMailbox(held)).toBeNull()
      await expect(mail.setMailboxEnabled(held, true)).rejects.toBeInstanceOf(MailRejected)
      expect((await mail.ensureMailbox(wishes.mailbox)).externalId).not.toBe(held.externalId)
    })
  })
}

export function testGroupsAndLists(getWorld: GetWorld): void {
  describe('groups and lists', () => {
    let wishes: ReturnType<typeof fresh>

    beforeEach(async () => {
      wishes = fresh()
      await getWorld().mail.ensureDomain(wishes.domain)
    })

    test('a group is made once, changed, and closed for everybody when it is removed', async () => {
      const { mail } = getWorld()
      const { domain, group, mailbox } = wishes
      const held = { ...domain, ...await mail.ensureGroup(group) }
      const alice = { ...domain, ...await mail.ensureMailbox(mailbox) }
      expect(await mail.ensureGroup({ ...group, name: 'Sales and care', quotaBytes: 1000 })).toEqual({ externalId: held.externalId })
      expect(await mail.observeGroup(held)).toEqual({
        externalId: held.externalId, id: group.id, address: group.address, name: 'Sales and care', aliases: [],
        quotaBytes: 1000, usedBytes: 0,
      })
      expect(await mail.observeMailbox(held)).toBeNull()
      await mail.setGroups(alice, [held.externalId])
      await mail.removeGroup(held)
      await mail.removeGroup(held)
      expect(await mail.observeGroup(held)).toBeNull()
      expect(await mail.observeMailbox(alice)).toMatchObject({ groups: [] })
    })

    test('a list is made once and sends on to whom it should', async () => {
      const { mail } = getWorld()
      const { domain, list } = wishes
      const answers = await Promise.all(Array.from({ length: 4 }, () => mail.ensureList(list)))
      expect(new Set(answers.map(({ externalId }) => externalId)).size).toBe(1)
      const held = { ...domain, externalId: answers[0]!.externalId }
      const changed = { ...list, aliases: [`everybody@${domain.name}`], recipients: ['carol@elsewhere.example'] }
      for (let time = 0; time < 2; time += 1) await mail.ensureList(changed)
      expect(await mail.observeList(held)).toEqual({
        externalId: held.externalId, name: list.name, id: list.id, address: list.address,
        aliases: changed.aliases, recipients: changed.recipients,
      })
      expect(await mail.findList(list)).toEqual({ externalId: held.externalId })
      expect(await mail.findList({ ...list, id: randomUUID() })).toBeNull()
      await mail.removeList(held)
      await mail.removeList(held)
      expect([await mail.observeList(held), await mail.findList(list)]).toEqual([null, null])
    })
  })
}
