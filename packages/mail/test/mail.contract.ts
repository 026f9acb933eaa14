// What every driver of the port must do; a driver is done when this passes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MailUnavailable } from '../src/index.ts'
import { testGroupsAndLists, testMailboxes } from './contract/addressees.ts'
import { testDomains } from './contract/domains.ts'
import { fresh, type MailUnderTest } from './contract/world.ts'

export type { MailUnderTest } from './contract/world.ts'

export function testMail(name: string, make: () => Promise<MailUnderTest>): void {
  describe(`mail: ${name}`, () => {
    let world: MailUnderTest

    beforeAll(async () => {
      world = await make()
    })
    afterAll(() => world[Symbol.asyncDispose]())

    test('answers, and says what it is', async () => {
      expect(world.mail.product).not.toBe('')
      expect(await world.mail.probe()).toEqual({ version: null, twin: expect.any(Boolean) })
    })

    testDomains(() => world)
    testMailboxes(() => world)
    testGroupsAndLists(() => world)

    test('what cannot be asked is unavailable, never absent', async (context) => {
      const { unreachable } = world
      if (!unreachable) return context.skip()
      const { domain, mailbox } = fresh()
      const held = { ...domain, externalId: 'b' }
      await expect(unreachable.probe()).rejects.toBeInstanceOf(MailUnavailable)
      await expect(unreachable.observeDomain(domain)).rejects.toBeInstanceOf(MailUnavailable)
      await expect(unreachable.ensureDomain(domain)).rejects.toBeInstanceOf(MailUnavailable)
      await expect(unreachable.removeDomain(domain)).rejects.toBeInstanceOf(MailUnavailable)
      await expect(unreachable.ensureMailbox(mailbox)).rejects.toBeInstanceOf(MailUnavailable)
      await expect(unreachable.observeMailbox(held)).rejects.toBeInstanceOf(MailUnavailable)
      await expect(unreachable.removeMailbox(held)).rejects.toBeInstanceOf(MailUnavailable)
    })
  })
}
