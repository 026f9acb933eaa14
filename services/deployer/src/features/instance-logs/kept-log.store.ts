// What is kept of instances whose containers are gone.
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { z } from 'zod'
import { type InstanceLogLine, instanceLogLineSchema, type KeptLogAnswer } from '@dezky/contracts/deployer'
import { jsonOf } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]
const linesSchema = z.array(instanceLogLineSchema)
/** Ten times what is ever put in. */
const maxOutputLength = 64 * 1024 ** 2

export interface KeptLog { instanceId: string, stageId: string, name: string, release: number }

/** `content`: the lines, packed. */
export interface Kept { lines: InstanceLogLine[], content: Buffer, now: Date }

export async function packed(lines: InstanceLogLine[]): Promise<Buffer> {
  return pack(lines.map(line => JSON.stringify(line)).join('\n'))
}

/** Again, if that was interrupted before the container went. */
export async function keepLines(db: Db, { instanceId, ...of }: KeptLog, { lines, content, now }: Kept): Promise<void> {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  const kept = { first_at: new Date(first.at), last_at: new Date(last.at), lines: lines.length, content, kept_at: now }
  await db.insertInto('kept_logs').values({ instance_id: instanceId, stage_id: of.stageId, name: of.name, release: of.release, ...kept })
    .onConflict(conflict => conflict.column('instance_id').doUpdateSet(kept)).execute()
}

/** Null where nothing is kept. */
export async function readKeptLines(db: Db, instanceId: string): Promise<InstanceLogLine[] | null> {
  const found = await db.selectFrom('kept_logs').select('content').where('instance_id', '=', instanceId).executeTakeFirst()
  if (!found) return null
  const text = (await unpack(found.content, { maxOutputLength })).toString()
  return linesSchema.parse(text.split('\n').map(line => jsonOf(line)))
}

/** Newest first. */
export async function readKeptLogs(db: Db, stageId: string): Promise<KeptLogAnswer[]> {
  const rows = await db.selectFrom('kept_logs').select([
    'instance_id as instanceId', 'name', 'release', 'first_at as firstAt', 'last_at as lastAt', 'lines', 'kept_at as keptAt',
  ]).where('stage_id', '=', stageId).orderBy('kept_at', 'desc').limit(200).execute()
  return rows.map(({ firstAt, lastAt, keptAt, ...row }) => ({
    ...row, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString(), keptAt: keptAt.toISOString(),
  }))
}

export async function deleteOldKeptLogs(db: Db, before: Date, limit: number): Promise<number> {
  const old = db.selectFrom('kept_logs').select('instance_id').where('kept_at', '<', before).limit(limit)
  const { numDeletedRows } = await db.deleteFrom('kept_logs').where('instance_id', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}

export interface LogSubject {
  stageId: string
  hostId: string
  name: string
  containerId: string | null
  release: number
  variables: Record<string, string>
}

/** Null once its container is gone, or where there never was one. */
export async function readLogSubject(db: Db, instanceId: string): Promise<LogSubject | null> {
  const found = await db.selectFrom('instances').innerJoin('releases', 'releases.id', 'instances.release_id').select([
    'instances.stage_id as stageId', 'instances.host_id as hostId', 'instances.name', 'instances.container_id as containerId',
    'releases.number as release', 'releases.configuration',
  ]).where('instances.id', '=', instanceId).executeTakeFirst()
  if (!found) return null
  const { configuration: { variables }, ...subject } = found
  return { ...subject, variables }
}
