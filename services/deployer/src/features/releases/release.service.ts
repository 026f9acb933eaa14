// Releases as people look at them.
import type { ReleaseAnswer } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'
import { stageNamed, type StagePath } from '../stages/index.ts'
import { readReleaseRows, readVariablesOf, type ReleaseRow, type ValueRow } from './release.store.ts'

const shown = 50

export async function releasesOf(db: Db, path: StagePath): Promise<ReleaseAnswer[]> {
  const { id } = await stageNamed(db, path)
  const releases = await readReleaseRows(db, id, shown)
  const values = await readVariablesOf(db, releases.flatMap(({ configuration }) => Object.values(configuration.variables)))
  const byId = new Map(values.map(value => [value.id, value]))
  return releases.map(release => answerOf(release, byId))
}

function answerOf({ configuration, retiredAt, createdAt, ...release }: ReleaseRow, values: Map<string, ValueRow>): ReleaseAnswer {
  const { variables, ...rest } = configuration
  return {
    ...release, kept: retiredAt === null, createdAt: createdAt.toISOString(), configuration: rest,
    variables: Object.entries(variables).map(([name, id]) => variableOf(name, values.get(id))),
  }
}

function variableOf(name: string, row: ValueRow | undefined): ReleaseAnswer['variables'][number] {
  return { name, secret: Boolean(row?.secret), value: row?.value ?? null }
}
