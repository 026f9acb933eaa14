// From the name of an image to a deployment: what is missing is made, all of it or nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails, ProjectAnswer, ProjectOverview, StageAnswer } from '@dezky/contracts/deployer'
import { canRun, startWorld, type World } from './world.ts'

describe.skipIf(!canRun)('an image deployed by its name', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ idle: true })
    await world.push({ version: '1.0' })
    const labels = { 'dezky.project': 'from-label', 'dezky.stage': 'test', 'dezky.health.path': '/up' }
    await world.push({ name: 'team/labelled', version: '1.0', labels })
  })
  afterAll(() => world?.[Symbol.asyncDispose]())

  const at = (image: string) => `${world.registry.host}/${image}`
  const deploy = (image: string, more: object = {}) =>
    world.api.post<DeploymentDetails>('/quick-deployments', { image: at(image), ...more })
  const refused = async (image: string, more: object = {}) => {
    const response = await world.api.send('POST', '/quick-deployments', { body: { image: at(image), ...more } })
    return [response.status, (await response.json() as { code: string }).code]
  }
  const overview = async () => (await world.api.get<{ items: ProjectOverview[] }>('/overview')).items

  it('is a project, a stage and a deployment, on the only host and behind the only ingress', async () => {
    const deployment = await deploy('team/app:1.0', { port: 8080, hostName: 'app.example' })
    expect(deployment).toMatchObject({ project: 'app', stage: 'prod', state: 'queued', release: { number: 1, tag: '1.0' } })
    const stage = await world.api.get<StageAnswer>('/projects/app/stages/prod')
    expect(stage).toMatchObject({ host: 'here', ingress: 'front', configuration: { hostName: 'app.example' } })
    expect((await overview()).map(({ name, stages }) => [name, stages[0]?.underWay?.id])).toEqual([['app', deployment.id]])
  })

  it('goes to the stage that is there', async () => {
    expect(await deploy('team/app:1.0')).toMatchObject({ project: 'app', stage: 'prod', release: { number: 2 } })
  })

  it('is called and asked as it says itself', async () => {
    expect(await deploy('team/labelled:1.0')).toMatchObject({ project: 'from-label', stage: 'test' })
    const { configuration } = await world.api.get<ProjectAnswer>('/projects/from-label')
    expect(configuration.health).toMatchObject({ kind: 'http', path: '/up' })
  })

  it('makes nothing where it is refused', async () => {
    expect(await refused('team/app:9.9', { project: 'other' })).toEqual([422, 'tag_unknown'])
    expect(await refused('team/app:1.0', { project: 'other', host: 'nowhere' })).toEqual([422, 'host_unknown'])
    expect(await refused('team/app:1.0', { project: 'from-label' })).toEqual([422, 'project_of_another'])
    expect(await refused('not an image')).toEqual([422, 'image_invalid'])
    expect((await overview()).map(({ name }) => name)).toEqual(['app', 'from-label'])
  })
})
