// Every route there is, asked by everybody there is, also about a project that is none of theirs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@dezky/runtime'
import { Browser } from './browser.ts'
import { type Standing, startStanding } from './standing.ts'

const password = 'hæfteklamme-hæfteklamme'
/** What a viewer changes: what is their own. */
const ofOneself = new Set(['createApiKey', 'revokeApiKey', 'endOwnSession', 'endOtherSessions'])
const deploying = new Set(['requestDeployment', 'restartStage', 'cancelDeployment', 'approveDeployment', 'lookAtRegistry', 'tryTagRule'])
/** They show, of everything, what whoever asks may see. */
const filtered = new Set([
  'getMe', 'listProjects', 'getOverview', 'streamEvents', 'listEvents', 'listAllInstances', 'listApiKeys', 'listOwnSessions', ...ofOneself,
])
/** What is not for everybody to read. */
const forAdministrators = new Set(['listAudit', 'exportAudit', 'readTerminal', 'listPeople', 'getPerson'])

interface Operation { id: string, method: string, path: string }

let deployer: Standing
let operations: Operation[]
let deployments: Record<string, string>
let viewer: Browser
let deploysAlpha: Browser

beforeAll(async () => {
  deployer = await startStanding({ TRUST_PROXY: '127.0.0.1' })
  const { api } = deployer
  await api.post('/hosts', { name: 'here', endpoint: { socketPath: '/nowhere.sock' } })
  await api.post('/ingresses', { name: 'front', options: {
    driver: 'haproxy', socketPath: '/nowhere.sock', configFile: '/nowhere.cfg', mapFile: '/nowhere.map',
    publicAddress: { host: '127.0.0.1', port: 9 },
  } })
  deployments = Object.fromEntries(await Promise.all(['alpha', 'beta'].map(async (name) => {
    await api.post('/projects', { name, repository: `registry.example/${name}` })
    await api.post(`/projects/${name}/stages`, { name: 'prod', host: 'here', ingress: 'front' })
    const { id } = await api.post<{ id: string }>(`/projects/${name}/stages/prod/deployments`, { digest: `sha256:${'a'.repeat(64)}` })
    return [name, id]
  })))
  await api.post('/people', { username: 'viewer', name: 'Viewer', password })
  await api.post('/people', { username: 'deploys-alpha', name: 'Deployer', password, role: 'deployer', projects: ['alpha'] })
  ;[viewer, deploysAlpha] = await Promise.all(['viewer', 'deploys-alpha'].map(async (username) => {
    const browser = new Browser(deployer.url)
    await browser.signIn(username, password)
    return browser
  })) as [Browser, Browser]
  operations = await describedOperations()
})
afterAll(() => deployer?.[Symbol.asyncDispose]())

async function describedOperations(): Promise<Operation[]> {
  const response = await fetch(`${deployer.url}/openapi.json`)
  const document = await response.json() as { paths: Record<string, Record<string, { operationId: string }>> }
  return Object.entries(document.paths).filter(([path]) => path.startsWith('/v1/')).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId: id }]) => ({ id, method: method.toUpperCase(), path })))
}

/** Their answers are not read: some never end. */
async function statusOf(who: Browser, { method, path }: Operation, project: string): Promise<number> {
  const filled = path.replace('{project}', project).replace('{stage}', 'prod')
    .replace('{id}', path.startsWith('/v1/deployments/') ? deployments[project] ?? '' : newId()).replaceAll(/\{\w+\}/g, 'something')
  const response = await who.send(method, filled, method === 'GET' || method === 'DELETE' ? undefined : {})
  await response.body?.cancel()
  return response.status
}

const isOfProject = ({ path }: Operation) => path.includes('{project}') || path.startsWith('/v1/deployments/')

/** Whether each operation is answered as expected; the list of those that are not. */
async function wrong(who: Browser, project: string, asked: Operation[], isRight: (status: number, operation: Operation) => boolean) {
  const found: string[] = []
  for (const operation of asked) {
    const status = await statusOf(who, operation, project)
    if (!isRight(status, operation)) found.push(`${operation.method} ${operation.path}: ${status}`)
  }
  return found
}

describe('every route', () => {
  it('is known here', () => expect(operations.length).toBeGreaterThan(40))

  it('is closed to whoever has not signed in', async () => {
    expect(await wrong(new Browser(deployer.url), 'alpha', operations, status => status === 401)).toEqual([])
  })

  it('lets a viewer read, and change nothing but what is theirs', async () => {
    expect(await wrong(viewer, 'alpha', operations, (status, { id, method }) => {
      if (forAdministrators.has(id)) return status === 403
      return method === 'GET' || ofOneself.has(id) ? ![401, 403, 500].includes(status) : status === 403
    })).toEqual([])
  })

  it('lets a deployer read and deploy their project, and nothing else of it', async () => {
    expect(await wrong(deploysAlpha, 'alpha', operations.filter(isOfProject), (status, { id, method }) =>
      method === 'GET' || deploying.has(id) ? ![401, 403, 500].includes(status) : status === 403)).toEqual([])
  })

  it('does not tell a deployer that another project is there', async () => {
    expect(await wrong(deploysAlpha, 'beta', operations.filter(isOfProject), status => status === 404)).toEqual([])
    expect(await wrong(deploysAlpha, 'no-such-project', operations.filter(isOfProject).filter(({ path }) => path.includes('{project}')),
      status => status === 404)).toEqual([])
  })

  it('keeps from a deployer what is about no project', async () => {
    const others = operations.filter(operation => !isOfProject(operation))
    const isRight = (status: number, { id }: Operation) => filtered.has(id)
      ? ![401, 403, 500].includes(status)
      : [403,
          404].includes(status)
    expect(await wrong(deploysAlpha, 'alpha', others, isRight)).toEqual([])
  })
})

it('shows a deployer of all events only those of their project', async () => {
  const over = new AbortController()
  const head = (await deployer.database.db.selectFrom('events').select('id').orderBy('id').executeTakeFirstOrThrow()).id
  expect(head).toBeDefined()
  const response = await fetch(`${deployer.url}/v1/events`, { headers: { cookie: deploysAlpha.cookie }, signal: over.signal })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  await deployer.api.post('/projects/beta/look')
  for (const project of ['beta', 'alpha']) {
    await deployer.api.send('PUT', `/projects/${project}/variables/NAME`, { body: { value: project } })
  }
  const { items } = await deployer.api.get<{ items: { id: string, name: string }[] }>('/projects')
  const [alpha, beta] = ['alpha', 'beta'].map(name => items.find(project => project.name === name)?.id ?? '')
  let text = ''
  while (!text.includes(alpha ?? '')) text += (await reader?.read())?.value ?? ''
  expect(text).not.toContain(beta)
  over.abort()
})
