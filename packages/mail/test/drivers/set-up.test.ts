import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUpMail } from '../../src/drivers/stalwart/stalwart.ts'
import { MailConflict } from '../../src/index.ts'
import { schema, startWorld, stored, type World } from './stalwart-world.ts'

const issuer = 'https://id.dezky.test/application/o/mail/'

describe('setting up mail', () => {
  let world: World
  const options = () => ({ url: world.twin.url, apiKey: world.twin.apiKey })

  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test('has people sign in with the directory, says what it changed, and changes nothing the second time', async () => {
    expect(await setUpMail(options(), { issuer })).toEqual([`made the directory for ${issuer}`, 'had people sign in with the directory'])
    expect(await setUpMail(options(), { issuer })).toEqual([])
    expect(stored(world.twin, 'x:Directory')).toHaveLength(1)
  })

  test('repairs what was changed by hand', async () => {
    const changed = { issuer, audience: 'mail', scopes: ['openid', 'email', 'profile'] }
    const changes = ['changed requireAudience of the directory', 'changed requireScopes of the directory']
    expect(await setUpMail(options(), changed)).toEqual(changes)
    const shown = stored(world.twin, 'x:Directory').map(([, { requireAudience, requireScopes }]) => ({ requireAudience, requireScopes }))
    expect(shown).toEqual([
      { requireAudience: 'mail', requireScopes: { openid: true, email: true, profile: true } },
    ])
  })

  test('makes no second one when the answer was lost', async () => {
    await using other = await startWorld()
    const { url, apiKey, faults } = other.twin
    faults.add({ kind: 'answer-lost', match: { body: 'x:Directory/set' } })
    await expect(setUpMail({ url, apiKey }, { issuer })).rejects.toMatchObject({ name: 'MailUnavailable' })
    expect(await setUpMail({ url, apiKey }, { issuer })).toEqual(['had people sign in with the directory'])
    expect(stored(other.twin, 'x:Directory')).toHaveLength(1)
  })

  test('leaves a directory alone that somebody else set up', async () => {
    await using other = await startWorld()
    const { url, apiKey, store } = other.twin
    store.collection('x:Authentication').put('singleton', { directoryId: 'zz' })
    await expect(setUpMail({ url, apiKey }, { issuer })).rejects.toBeInstanceOf(MailConflict)
    expect(stored(other.twin, 'x:Directory')).toEqual([])
  })

  test.skipIf(!schema)('asks as the server\'s schema has it', () => {
    expect(world.watch.judged()).toBeGreaterThan(5)
    expect(world.watch.complaints()).toEqual([])
  })
})
