// An image that no project knows, and that a registry has told of: a project of its own, where that is allowed.
import { stageConfigurationSchema } from '@dezky/contracts/deployer'
import type { Db, Trx } from '../../database/index.ts'
import { createProject } from '../projects/index.ts'
import { readSettings } from '../settings/index.ts'
import { createStage } from '../stages/index.ts'
import { imageAt } from './ask-registry.ts'
import type { Looking } from './look.ts'
import { placeForNew } from './place-for-new.ts'
import { type ProjectFromImage, projectFromImage } from './project-from-image.ts'
import { readUnseenPushes } from './repository.store.ts'

export async function makeProject({ services, work, repository }: Looking): Promise<void> {
  const { db, registries, clock, log } = services
  const tag = (await readUnseenPushes(db, repository)).at(-1)?.tag
  if (tag === undefined || await isKnown(db, repository)) return
  if ((await readSettings(db)).unknownImages === 'ignore') return
  const place = await placeForNew(db)
  if (!place.host || !place.ingress) {
    log.warn({ repository }, 'no project is made of an unknown image: the settings do not say on which host and behind which ingress')
    return
  }
  const at = await registries.of(repository)
  const digest = await at.registry.digestOf(at.path, tag)
  if (!digest) return
  const wanted = projectFromImage(repository, await imageAt(at, digest))
  await work.commit(trx => make(trx, { ...wanted, repository, tag, host: place.host ?? '', ingress: place.ingress ?? '',
    now: clock.now() }))
}

interface Making extends ProjectFromImage { repository: string, tag: string, host: string, ingress: string, now: Date }

async function make(trx: Trx, { name, stage, configuration, repository, tag, host, ingress, now }: Making): Promise<void> {
  const project = await freeName(trx, name)
  await createProject(trx, { name: project, repository, configuration }, now)
  await createStage(trx, project, { name: stage, host, ingress,
    configuration: stageConfigurationSchema.parse({ tagRule: { kind: 'exact', tag } }) }, now)
}

async function freeName(db: Db, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name.slice(0, 26)}-${number}`
    if (!await db.selectFrom('projects').select('id').where('name', '=', tried).executeTakeFirst()) return tried
  }
}

async function isKnown(db: Db, repository: string): Promise<boolean> {
  return await db.selectFrom('projects').select('id').where('repository', '=', repository).executeTakeFirst() !== undefined
}
