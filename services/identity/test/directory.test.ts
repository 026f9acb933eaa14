// The directory port's own driver against the real service.
import { randomUUID } from 'node:crypto'
import { testDirectory } from '@dezky/directory/contract'
import { builtin } from '@dezky/directory/drivers/builtin'
import { adminToken, startWorld } from './world.ts'

testDirectory('builtin', async () => {
  const world = await startWorld()
  const { db } = world.database
  const now = new Date()
  return {
    directory: builtin({ url: world.issuer, token: adminToken }),
    unreachable: builtin({ url: 'http://localhost:9', token: adminToken, timeoutMs: 500 }),
    returnTo: { allowed: `${world.portal.url}/welcome`, refused: 'https://elsewhere.test/' },
    linkSeconds: null,
    async plantGroup(slug) {
      const group = { id: randomUUID(), marker: null, name: `tenant-${slug}`, title: slug, created_at: now }
      await db.insertInto('groups').values(group).execute()
      return group.id
    },
    async plantPerson(email, groupIds) {
      const id = randomUUID()
      await db.insertInto('people')
        .values({ id, marker: null, email, name: email, locale: 'en', enabled: true, created_at: now, updated_at: now }).execute()
      for (const group_id of groupIds) await db.insertInto('memberships').values({ group_id, person_id: id }).execute()
      return id
    },
    async groupsOf(person) {
      const rows = await db.selectFrom('memberships').select('group_id').where('person_id', '=', person).execute()
      return rows.map(row => row.group_id)
    },
    async signIn(person) {
      const { email, password_hash: has } = await db.selectFrom('people').select(['email', 'password_hash'])
        .where('id', '=', person).executeTakeFirstOrThrow()
      const password = 'correct horse battery'
      // Whoever chooses a password is signed in by that, and everywhere else signed out.
      if (has === null) await world.browser().post((await world.link(person)).url, { password })
      else await world.portal.signIn(world.browser(), { email, password })
    },
    async enrol(person) {
      await db.insertInto('authenticators')
        .values({ person_id: person, sealed: Buffer.from('sealed'), created_at: now, confirmed_at: now }).execute()
    },
    linkWorks: async url => (await world.browser().get(url)).status === 200,
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
})
