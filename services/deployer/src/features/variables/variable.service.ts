import type { SetVariable, StageAnswer, VariableAnswer } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import { type Keyring, newId } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db, Trx } from '../../database/index.ts'
import { isUntold, sealed, type Untold } from '../../database/seal.ts'
import { projectNamed } from '../projects/index.ts'
import { requireOwn, stageNamed } from '../stages/index.ts'
import { endVariable, readVariableRows, replaceVariable, type VariableOwner } from './variable.store.ts'

/** Without a stage: of the project, for all its stages. */
export interface VariablesPath { project: string, stage?: string | undefined }

export async function variablesOf(db: Db, path: VariablesPath): Promise<VariableAnswer[]> {
  const rows = await readVariableRows(db, await ownerOf(db, path))
  return rows.map(({ name, value, sealed, stageId, setAt }) => ({
    name, value, secret: sealed !== null, missing: isUntold(sealed), of: stageId === null ? 'project' : 'stage', setAt: setAt.toISOString(),
  }))
}

export async function setVariable(
  trx: Trx, path: VariablesPath & { name: string }, wish: SetVariable | { value: Untold, secret: true },
  { keyring, now }: { keyring: Keyring, now: Date },
): Promise<void> {
  const owner = await ownerOf(trx, path, requireOwn)
  const id = newId()
  const kept = wish.secret
    ? { value: null, ...sealed(keyring, wish.value, `variable ${id}`) }
    : { value: wish.value, ...sealed(keyring, null, '') }
  await replaceVariable(trx, { id, ...owner, name: path.name, ...kept, now })
  await tell(trx, 'variable.set', owner, path.name)
}

export async function removeVariable(trx: Trx, path: VariablesPath & { name: string }, now: Date): Promise<void> {
  const owner = await ownerOf(trx, path, requireOwn)
  if (!await endVariable(trx, owner, path.name, now)) throw new NotHere()
  await tell(trx, 'variable.removed', owner, path.name)
}

/** A stage that was made for a tag has those of the stage that made it. */
async function ownerOf(db: Db, { project, stage }: VariablesPath, check: (stage: StageAnswer) => void = () => {}): Promise<VariableOwner> {
  const { id: projectId } = await projectNamed(db, project)
  if (stage === undefined) return { projectId, stageId: null }
  const found = await stageNamed(db, { project, stage })
  check(found)
  const { id } = found.madeFor ? await stageNamed(db, { project, stage: found.madeFor.stage }) : found
  return { projectId, stageId: id }
}

/** Its name, never its value. */
async function tell(trx: Trx, type: string, { projectId, stageId }: VariableOwner, name: string): Promise<void> {
  await appendEvent(trx, { type, tenantId: null, subject: `project:${projectId}`, data: { projectId, stageId, name } })
}
