import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@dezky/runtime'
import { type Database, emptyDatabase, seedInstances, seedRelease, seedStage } from '../../../test/seed.ts'
import { administrator } from '../accounts/index.ts'
import { overviewFor } from './overview.service.ts'

let database: Database
beforeAll(async () => {
  database = await emptyDatabase()
})
afterAll(() => database?.[Symbol.asyncDispose]())

it('says of each stage what is live, how it is, what is under way and what waits', async () => {
  const place = await seedStage(database)
  await seedStage(database)
  const live = await seedRelease(database, place, 1, { at: new Date('2026-01-01T10:00:00Z') })
  const [well = '', crashed = ''] = await seedInstances(database, place, live, 2)
  const { db } = database
  await db.updateTable('instances').set({ in_route: true, status: 'running' }).where('id', '=', well).execute()
  await db.updateTable('instances').set({ in_route: true, status: 'crashed' }).where('id', '=', crashed).execute()
  const running = await ask(place.stageId, live.id, 'running')
  await db.insertInto('deployment_steps').values({ deployment_id: running, position: 1, name: 'pull', state: 'running' }).execute()
  const waiting = await ask(place.stageId, live.id, 'waiting')

  const [found, empty] = await overviewFor(db, administrator)
  expect(found?.stages).toMatchObject([{
    name: 'prod', live: { number: 1, since: '2026-01-01T10:00:00.000Z' }, instances: { wanted: 2, running: 1, unwell: 1 },
    underWay: { id: running, step: 'pull' }, waiting: { id: waiting }, latest: { id: live.deploymentId, state: 'succeeded' },
  }])
  expect(empty?.stages).toMatchObject([{ live: null, instances: { wanted: 0 }, underWay: null, waiting: null, latest: null }])
})

it('has what was made for a tag stand after the stage that made it', async () => {
  const { stageId } = await seedStage(database)
  const { db } = database
  const first = await db.selectFrom('stages').selectAll().where('id', '=', stageId).executeTakeFirstOrThrow()
  const again = { ...first, configuration: JSON.stringify(first.configuration) }
  await db.insertInto('stages').values({ ...again, id: newId(), name: 'a', of_stage_id: stageId, of_tag: 'pr-1', position: 0 }).execute()
  await db.insertInto('stages').values({ ...again, id: newId(), name: 'b', position: first.position + 1 }).execute()
  const found = (await overviewFor(db, administrator)).find(({ id }) => id === first.project_id)
  expect(found?.stages.map(({ name, ofTag }) => [name, ofTag])).toEqual([[first.name, null], ['a', 'pr-1'], ['b', null]])
})

it('shows of all projects those that whoever asks may see', async () => {
  const [{ id = '' } = {}] = await overviewFor(database.db, administrator)
  expect((await overviewFor(database.db, { ...administrator, role: 'deployer', projects: [id] })).map(project => project.id)).toEqual([id])
})

async function ask(stageId: string, releaseId: string, state: 'running' | 'waiting'): Promise<string> {
  const id = newId()
  await database.db.insertInto('deployments').values({
    id, stage_id: stageId, release_id: releaseId, kind: 'deploy', state, requested_by: 'test', requested_at: new Date(),
  }).execute()
  return id
}
