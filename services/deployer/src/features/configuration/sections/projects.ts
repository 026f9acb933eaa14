// Projects, with their stages in order, and the variables of both.
import { z } from 'zod'
import { createProjectSchema, createStageSchema, projectPrivilegesSchema } from '@dezky/contracts/deployer'
import type { Db } from '../../../database/index.ts'
import { readOpen } from '../../deployments/index.ts'
import { projectsOf, spelledOut } from '../../projects/index.ts'
import { registriesOf } from '../../registries/index.ts'
import { isInUse, stagesOf } from '../../stages/index.ts'
import { byName, type Item, itemOf, type Kept, type Section, type Tie } from '../section.ts'
import { order, project, stage } from './project-kinds.ts'
import { readVariables, variableItems, variablesSchema } from './variables.ts'

const repository = createProjectSchema.shape.repository.transform((given, context) => {
  const whole = spelledOut(given)
  if (whole === null) context.addIssue('is not a repository such as registry.example.com/team/app, without tag or digest')
  return whole ?? ''
})

const schema = z.array(createProjectSchema.extend({
  repository, ...projectPrivilegesSchema.shape, variables: variablesSchema.optional(),
  stages: z.array(createStageSchema.extend({ variables: variablesSchema.optional() })).max(50).optional(),
}))
type Part = z.infer<typeof schema>
type Project = Part[number]

export const projects: Section<Part> = {
  key: 'projects', tables: ['projects', 'stages', 'variables'], schema,
  read,
  items(part, there, { remove }) {
    const lists = part.flatMap(({ name, variables, stages }) => [
      ...variables ? [`projects/${name}/variables`] : [], ...stages ? [`projects/${name}/stages`] : [],
      ...(stages ?? []).flatMap(stage => stage.variables ? [`projects/${name}/stages/${stage.name}/variables`] : []),
    ])
    const items = part.flatMap((wanted, at) => itemsOf(wanted, ['projects', at], there.find(({ name }) => name === wanted.name), remove))
    return { lists: ['projects', ...lists], items }
  },
}

function itemsOf({ variables = [], stages = [], ...fields }: Project, place: (string | number)[], there: Project | undefined,
  remove: boolean): Item[] {
  const path = `projects/${fields.name}`
  const known = there?.stages ?? []
  const names = new Set(stages.map(({ name }) => name))
  const staying = remove ? [] : known.filter(({ name }) => !names.has(name))
  return [
    itemOf(project, { path, list: 'projects', place, fields }),
    ...variableItems({ project: fields.name }, path, [...place, 'variables'], variables),
    ...stages.flatMap(({ variables: own = [], ...wanted }, at) => {
      const [stagePath, stagePlace] = [`${path}/stages/${wanted.name}`, [...place, 'stages', at]]
      return [
        itemOf(stage, { path: stagePath, list: `${path}/stages`, of: path, place: stagePlace, fields: { project: fields.name,
          ...wanted } }),
        ...variableItems({ project: fields.name, stage: wanted.name }, stagePath, [...stagePlace, 'variables'], own),
      ]
    }),
    // Stages of a new project are made in order.
    ...known.length > 0 && stages.length > 0
      ? [itemOf(order, { path: `${path}/stages`, list: path, of: path, place: [...place, 'stages'],
          fields: { project: fields.name, stages: [...stages, ...staying].map(({ name }) => name) } })]
      : [],
  ]
}

async function read(db: Db): Promise<Kept<Part>> {
  const kept: Kept<Part> = { part: [], untold: [], ties: [] }
  const registries = await registriesOf(db)
  for (const { name, repository, configuration, mayBePrivileged, mayUseHostNetwork } of await projectsOf(db)) {
    const path = `projects/${name}`
    const own = await readVariables(db, { project: name }, path)
    const stages: NonNullable<Project['stages']> = []
    for (const { id, removedAt, madeFor, name: stage, host, ingress, configuration } of await stagesOf(db, name)) {
      if (madeFor) continue
      const at = `${path}/stages/${stage}`
      if (removedAt || await isInUse(db, id) || (await readOpen(db, id)).length > 0) kept.ties.push(tie(at, path, { host, ingress,
        repository }))
      if (removedAt) continue
      const { variables, untold } = await readVariables(db, { project: name, stage }, at)
      kept.untold.push(...untold)
      stages.push({ name: stage, host, ingress, configuration, variables })
    }
    kept.untold.push(...own.untold)
    kept.part.push({ name, repository, configuration, mayBePrivileged, mayUseHostNetwork, variables: own.variables, stages })
  }
  return { ...kept, part: kept.part.toSorted(byName) }

  /** What a stage that has something to end needs until it is gone. */
  function tie(stage: string, project: string, at: { host: string, ingress: string, repository: string }): Tie {
    const registry = registries.find(({ host }) => host === at.repository.split('/', 1)[0])
    return { path: stage, holds: [project, `hosts/${at.host}`, `ingresses/${at.ingress}`, ...registry
      ? [`registries/${registry.name}`]
      : []] }
  }
}
