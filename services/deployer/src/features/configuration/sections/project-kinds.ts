// How a project, a stage and the order of stages come to be as the document says.
import type { CreateProject, CreateStage, ProjectPrivileges } from '@dezky/contracts/deployer'
import type { Trx } from '../../../database/index.ts'
import { changePrivileges, changeProject, createProject, projectNamed, removeProject } from '../../projects/index.ts'
import { removeStage } from '../../stage-removal/index.ts'
import { changeStage, createStage, orderStages, stageNamed, stagesOf } from '../../stages/index.ts'
import type { Kind } from '../section.ts'

type Project = CreateProject & ProjectPrivileges

export const project: Kind<Project> = {
  async create(trx, { mayBePrivileged, mayUseHostNetwork, ...wish }, { now }) {
    await createProject(trx, wish, now)
    await allow(trx, wish.name, { mayBePrivileged, mayUseHostNetwork }, now)
  },
  async change(trx, { name, repository, configuration, mayBePrivileged, mayUseHostNetwork }, _, { now }) {
    const { version } = await projectNamed(trx, name)
    await changeProject(trx, name, { repository, configuration }, { version, now })
    await allow(trx, name, { mayBePrivileged, mayUseHostNetwork }, now)
  },
  remove: (trx, { name }) => removeProject(trx, name),
}

async function allow(trx: Trx, name: string, wanted: ProjectPrivileges, now: Date): Promise<void> {
  const { version, mayBePrivileged, mayUseHostNetwork } = await projectNamed(trx, name)
  if (mayBePrivileged === wanted.mayBePrivileged && mayUseHostNetwork === wanted.mayUseHostNetwork) return
  await changePrivileges(trx, name, wanted, { version, now })
}

export const stage: Kind<CreateStage & { project: string }> = {
  create: (trx, { project, ...wish }, { now }) => createStage(trx, project, wish, now),
  async change(trx, { project, name, ...changes }, _, { now }) {
    const path = { project, stage: name }
    const { version } = await stageNamed(trx, path)
    return changeStage(trx, path, changes, { version, now })
  },
  remove: (trx, { project, name }, { by, now }) => removeStage(trx, { project, stage: name }, { by, cancel: false, now }),
}

/** Those that are to go are still there, after all others. */
export const order: Kind<{ project: string, stages: string[] }> = {
  create: async () => undefined,
  async change(trx, { project, stages }, _, { now }) {
    const staying = (await stagesOf(trx, project)).filter(({ name, removedAt }) => !removedAt && !stages.includes(name))
    return orderStages(trx, project, [...stages, ...staying.map(({ name }) => name)], now)
  },
  remove: null,
}
