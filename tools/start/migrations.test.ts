import { expect, it } from 'vitest'
import { testDatabase } from '@dezky/database/testing'
import { systemClock } from '@dezky/runtime'
import { migrations } from '../../services/identity/src/database/index.ts'
import type { IdentityTables } from '../../services/identity/src/database/tables.ts'
import { ensureFirstOperator } from '../../services/identity/src/features/groups/index.ts'
import { lacksOperator } from './migrations.ts'

it('a cloud needs the first operator\'s password only until there is an operator', async () => {
  await using database = await testDatabase<IdentityTables>([migrations])
  const urls = { appUrl: database.url, ownerUrl: database.ownerUrl }
  expect(await lacksOperator(urls)).toBe(true)
  await ensureFirstOperator(database.db, systemClock, { email: 'ada@example.org', password: 'correct horse battery' })
  expect(await lacksOperator(urls)).toBe(false)
})
