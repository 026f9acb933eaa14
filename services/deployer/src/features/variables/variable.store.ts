import { sql } from 'kysely'
import type { Keyring } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

/** What a release's variables were, with secrets opened. Of `lost`, the value is gone or sealed with a key nobody holds. */
export interface Environment { values: Record<string, string>, secrets: string[], lost: string[] }

export async function readEnvironmentOf(db: Db, keyring: Keyring, variables: Record<string, string>): Promise<Environment> {
  const ids = Object.values(variables)
  const rows = ids.length === 0
    ? []
    : await db.selectFrom('variables')
        .select(['id', 'value', 'sealed', 'key_id as keyId']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map(row => [row.id, row]))
  const environment: Environment = { values: {}, secrets: [], lost: [] }
  for (const [name, id] of Object.entries(variables)) {
    const row = byId.get(id)
    const secret = row?.sealed && row.keyId ? keyring.open({ keyId: row.keyId, bytes: row.sealed }, `variable ${id}`) : null
    const value = secret ?? row?.value ?? null
    if (value === null) environment.lost.push(name)
    else environment.values[name] = value
    if (secret) environment.secrets.push(secret)
  }
  return environment
}

/** The values that hold now: of the project, overridden by those of the stage. Answers names with the rows that hold them. */
export async function readCurrentVariables(
  db: Db, { stageId, projectId }: { stageId: string, projectId: string },
): Promise<Record<string, string>> {
  const rows = await db.selectFrom('variables').select(['id', 'name', 'stage_id as stageId'])
    .where('project_id', '=', projectId).where('ended_at', 'is', null)
    .where(eb => eb.or([eb('stage_id', 'is', null), eb('stage_id', '=', stageId)])).orderBy('name').execute()
  const own = rows.filter(row => row.stageId !== null)
  return Object.fromEntries([...rows.filter(row => row.stageId === null), ...own].map(({ name, id }) => [name, id]))
}

/** Values that ended before then and that no release which is kept was made with. */
export async function deleteUnneededVariables(db: Db, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from variables where id in (
      select id from variables where ended_at < ${before} and id::text not in (
        select needed.value from releases, jsonb_each_text(configuration -> 'variables') as needed where retired_at is null)
       limit ${limit})`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** Whose a variable is. */
export interface VariableOwner { projectId: string, stageId: string | null }

export async function readVariableRows(db: Db, { projectId, stageId }: VariableOwner) {
  return db.selectFrom('variables').select(['name', 'value', 'sealed', 'stage_id as stageId', 'created_at as setAt'])
    .where('project_id', '=', projectId).where('ended_at', 'is', null)
    .where(eb => eb.or([eb('stage_id', 'is', null), eb('stage_id', '=', stageId)])).orderBy('name').execute()
}

export interface NewVariable extends VariableOwner {
  id: string
  name: string
  value: string | null
  sealed: Buffer | null
  key_id: string | null
  now: Date
}

/** The value before stays for releases that were made with it. */
export async function replaceVariable(db: Db, { projectId, stageId, now, ...variable }: NewVariable): Promise<void> {
  await endVariable(db, { projectId, stageId }, variable.name, now)
  await db.insertInto('variables').values({ ...variable, project_id: projectId, stage_id: stageId, created_at: now }).execute()
}

/** Answers whether there was one. */
export async function endVariable(db: Db, { projectId, stageId }: VariableOwner, name: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('variables').set({ ended_at: now })
    .where('project_id', '=', projectId).where('stage_id', stageId === null ? 'is' : '=', stageId)
    .where('name', '=', name).where('ended_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}
