// A backup is made, everything is lost, and what was backed up goes on as though nothing had happened.
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails } from '@dezky/contracts/deployer'
import { type DatabaseUrls, ensureDatabase } from '@dezky/database'
import { backUpHere, restoreHere, run } from '../src/features/backups/index.ts'
import { Api } from './api.ts'
import { type DeployerProcess, startDeployerProcess } from './deployer-process.ts'
import { audienceOf } from './load.ts'
import { canRun, freePort, startWorld, type World } from './world.ts'

let world: World
let folder: string
let env: Record<string, string>
let file: string
let deployer: DeployerProcess | undefined
beforeAll(async () => {
  if (!canRun) return
  folder = await mkdtemp(path.join(os.tmpdir(), 'dezky-backup-'))
  file = path.join(folder, 'deployer.backup')
  world = await startWorld({ idle: true })
  env = { ...world.env, DATABASE_OWNER_URL: world.database.ownerUrl, BACKUP_PASSPHRASE: 'only-for-this-test-0123' }
})
afterEach(() => deployer?.kill())
afterAll(async () => {
  await world?.[Symbol.asyncDispose]()
  if (folder) await rm(folder, { recursive: true })
})

/** What was said, and the exit code. */
async function type(command: typeof backUpHere, args: string[], more: Record<string, string> = {}): Promise<[number, string]> {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  return [await run(command, args, { ...env, ...more }, { out: say, error: say }), lines.join('\n')]
}

const emptyDatabase = () => ensureDatabase(world.database.superuserUrl, `restored_${randomBytes(4).toString('hex')}`)
const ownedBy = ({ ownerUrl }: DatabaseUrls) => ({ DATABASE_OWNER_URL: ownerUrl })

describe.skipIf(!canRun)('a deployer that was lost', () => {
  it('is put back with its history and its secrets, goes on serving, and touches no container', { timeout: 90_000 }, async () => {
    deployer = await startDeployerProcess(world)
    const stage = await world.stage()
    const first = await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    const { digest } = await world.push({ version: 'v2' })
    await world.deployed(stage, digest)
    expect(await type(backUpHere, [file])).toEqual([0, expect.stringContaining('the database and its key')])
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    await deployer.kill()
    const before = await containers()
    const load = audienceOf(world, stage)

    const fresh = await emptyDatabase()
    const keys = path.join(folder, 'keys.env')
    const withoutKeys = { ...ownedBy(fresh), DEPLOYER_KEYS: '' }
    expect(await type(restoreHere, [file, '--keys', keys], withoutKeys)).toEqual([0, expect.stringContaining(keys)])
    const kept = (await readFile(keys, 'utf8')).trim().slice('DEPLOYER_KEYS='.length)
    const port = await freePort()
    deployer = await startDeployerProcess({ env: { ...env, DATABASE_URL: fresh.appUrl, DEPLOYER_KEYS: kept, PORT: String(port) } })
    const api = new Api(`http://127.0.0.1:${port}`, env['DEPLOYER_TOKEN'] ?? '')
    await expect.poll(() => api.get(stage.path).catch(() => null), { timeout: 20_000 }).toMatchObject({ name: 'prod' })
    await expect.poll(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200)
    const { items } = await api.get<{ items: DeploymentDetails[] }>(`${stage.path}/deployments`)
    expect(items.map(({ release }) => release.number)).toEqual([2, 1])
    expect(await api.get('/registries/local/check')).toMatchObject({ ok: true })

    expect(await containers()).toEqual(before)
    const back = await api.post<DeploymentDetails>(`${stage.path}/deployments`, { release: first.release.number })
    await expect.poll(() => api.get(`/deployments/${back.id}`), { timeout: 20_000 }).toMatchObject({ state: 'succeeded' })
    expect((await load.leave()).lost).toEqual([])
    expect(Object.keys(await containers()).sort()).toEqual(Object.keys(before).sort())

    expect(await type(restoreHere, [file, '--replace'], ownedBy(fresh))).toEqual([1, expect.stringContaining('A deployer is at work')])
    expect(await deployer.stop()).toBe(0)
    expect(await type(restoreHere, [file], ownedBy(fresh))).toEqual([1, expect.stringContaining('not empty')])
    expect(await type(restoreHere, [file, '--replace'], ownedBy(fresh))).toEqual([0, 'The database is as it was.'])
  })

  it('is not put back from what was changed, with another passphrase, or without its keys', async () => {
    const fresh = ownedBy(await emptyDatabase())
    await type(backUpHere, [file])
    const bytes = await readFile(file)
    bytes[bytes.length - 100]! ^= 1
    const changed = path.join(folder, 'changed.backup')
    await writeFile(changed, bytes)
    expect(await type(restoreHere, [changed], fresh)).toEqual([1, expect.stringContaining('cannot be opened')])
    expect(await type(restoreHere, [file], { ...fresh, BACKUP_PASSPHRASE: 'another-passphrase-0123' }))
      .toEqual([1, expect.stringContaining('cannot be opened')])
    expect(await type(restoreHere, [file], { ...fresh, DEPLOYER_KEYS: randomBytes(32).toString('base64') }))
      .toEqual([2, expect.stringContaining('--keys FILE')])
    expect(await type(restoreHere, [path.join(folder, 'keys.env')], fresh)).toEqual([1, expect.stringContaining('no backup')])
  })

  it('is not backed up with keys that open nothing of it, nor without a passphrase', async () => {
    const wrong = { DEPLOYER_KEYS: randomBytes(32).toString('base64') }
    expect(await type(backUpHere, [file], wrong)).toEqual([1, expect.stringContaining('DEPLOYER_KEYS')])
    expect(await type(backUpHere, [file], { BACKUP_PASSPHRASE: '' })).toEqual([2, expect.stringContaining('BACKUP_PASSPHRASE')])
  })
})

/** Each by its name, with when it was started. */
async function containers(): Promise<Record<string, string | null>> {
  const { containers } = await world.context.hosts.of(world.hostId)
  return Object.fromEntries((await containers.list()).map(({ id, startedAt }) => [id, startedAt?.toISOString() ?? null]))
}
