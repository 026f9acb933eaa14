// Secrets go in and are used; nobody gets them out again, wherever they look.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pushSampleImage, type Registry, startRegistry } from '@dezky/containers/testing'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

const canary = `kanariefugl-${randomBytes(12).toString('hex')}`

let world: World
let guarded: Registry
let stage: SeededStage
const answers: string[] = []
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld()
  guarded = await startRegistry({ auth: true })
  await world.api.post('/registries', { name: 'guarded', host: guarded.host, insecure: true, ...guarded.credentials })
  const command = ['/bin/sh', '-c', 'echo "it is $CANARY, in base64 $ENCODED"; if [ "$CRASH" = yes ]; then exit 3; fi; exec /start']
  stage = await world.stage({ repository: `${guarded.host}/team/app`, project: { command, port: 8080 } })
  const encoded = Buffer.from(canary).toString('base64')
  await world.api.put(`/projects/${stage.project}/variables/CANARY`, { value: canary, secret: true })
  await world.api.put(`${stage.path}/variables/ENCODED`, { value: encoded, secret: true })
})
afterAll(async () => {
  await guarded?.[Symbol.asyncDispose]()
  await world?.[Symbol.asyncDispose]()
})

async function deploy(version: string): Promise<DeploymentDetails> {
  const { digest } = await pushSampleImage(guarded, { name: 'team/app', tag: version, version })
  return world.deployed(stage, digest)
}

describe.skipIf(!canRun)('a secret', () => {
  it('reaches the instance, through a registry that wants a password', async () => {
    expect(await deploy('v1')).toMatchObject({ state: 'succeeded' })
    const { containers } = await world.context.hosts.of(world.hostId)
    const [instance] = await containers.list()
    const lines: string[] = []
    for await (const { text } of containers.logs(instance?.id ?? '', { tail: 10 })) lines.push(text)
    expect(lines.join('\n')).toContain(canary)
  })

  it('is blotted out of what an instance had to say when it failed', async () => {
    await world.api.put(`${stage.path}/variables/CRASH`, { value: 'yes' })
    const failed = await deploy('v2')
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'crashed' } })
    expect(failed.failure?.instances[0]?.lines[0]?.text).toBe('it is •••, in base64 •••')
    answers.push(JSON.stringify(failed))
  })

  it('is named, and never shown', async () => {
    const listed = await world.api.get<{ items: object[] }>(`${stage.path}/variables`)
    expect(listed.items).toMatchObject([
      { name: 'CANARY', secret: true, value: null, of: 'project' }, { name: 'CRASH', secret: false, value: 'yes', of: 'stage' },
      { name: 'ENCODED', secret: true, value: null, of: 'stage' },
    ])
    answers.push(JSON.stringify([listed, await world.api.get('/registries'), await world.api.get(`${stage.path}/deployments`)]))
  })

  it('is in no log, no event, no row and no answer', async () => {
    const everything = [world.logged(), await everyRow(), ...answers].join('\n')
    expect(everything.length).toBeGreaterThan(10_000)
    for (const secret of [canary, Buffer.from(canary).toString('base64'), guarded.credentials?.password ?? '',
      world.env['DEPLOYER_TOKEN'] ?? '']) {
      expect(secret.length).toBeGreaterThan(8)
      expect(everything.includes(secret)).toBe(false)
    }
  })
})

async function everyRow(): Promise<string> {
  const admin = new pg.Client({ connectionString: world.database.superuserUrl })
  await admin.connect()
  try {
    const { rows } = await admin.query<{ name: string }>('select tablename as name from pg_tables where schemaname = \'public\'')
    const tables: string[] = []
    for (const { name } of rows) {
      const table = await admin.query(`select to_jsonb(t) from ${admin.escapeIdentifier(name)} t`)
      tables.push(JSON.stringify(table.rows))
    }
    return tables.join('\n')
  }
  finally {
    await admin.end()
  }
}
