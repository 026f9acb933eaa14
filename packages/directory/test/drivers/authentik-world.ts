// The driver and the twin it talks to, with every exchange held against the schema of that release.
import { type AuthentikTwin, startAuthentik, type Version } from '@dezky/twins/authentik'
import { contract, judgeAuthentik, watchExchanges } from '@dezky/twins/testing'
import { authentik, type AuthentikOptions } from '../../src/drivers/authentik/authentik.ts'
import { type Directory, readyTokenName, secondFactorGroup } from '../../src/index.ts'
import type { DirectoryUnderTest } from '../contract/world.ts'

const releases = { '2025.10': 'authentik-2025.10.4.json', 2026.5: 'authentik-2026.5.6.json' } as const
export const versions: Version[] = ['2025.10', '2026.5']
export const schemaOf = (version: Version) => contract(releases[version])

export interface World extends DirectoryUnderTest {
  twin: AuthentikTwin
  watch: ReturnType<typeof watchExchanges>
  driver(more: Partial<AuthentikOptions>): Directory
}

const portal = 'https://portal.dezky.test'

export async function startWorld(version: Version): Promise<World> {
  const schema = schemaOf(version)
  const watch = watchExchanges(schema ? judgeAuthentik(schema) : null)
  const twin = await startAuthentik({ version, pageSize: 3, onExchange: watch.onExchange })
  const surfaces = [{ url: portal, application: 'dezky-portal' }]
  const driver = (more: Partial<AuthentikOptions>) => authentik({ url: twin.url, token: twin.token, surfaces, timeoutMs: 5_000, ...more })
  await plantGroup(twin, { name: readyTokenName, attributes: { dezky_group: 'ready' } })
  await plantGroup(twin, { name: secondFactorGroup, attributes: { dezky_group: 'second-factor' } })
  return {
    twin, watch, driver,
    directory: driver({}),
    unreachable: driver({ url: 'http://127.0.0.1:1' }),
    returnTo: { allowed: `${portal}/welcome`, refused: 'https://elsewhere.test/' },
    // Before 2026.2 the installation says how long: a day.
    linkSeconds: version === '2025.10' ? 86_400 : null,
    plantGroup: slug => plantGroup(twin, { name: `tenant-${slug}` }),
    plantPerson: (email, groups) => plantPerson(twin, { username: email, name: email, email, groups }),
    groupsOf: async person => personIn(twin, person)?.groups ?? [],
    async signIn(person) {
      twin.signIn(personIn(twin, person)?.pk ?? 0)
    },
    async enrol(person) {
      twin.enrol(personIn(twin, person)?.pk ?? 0)
    },
    linkWorks: async url => opens(twin, url),
    [Symbol.asyncDispose]: () => twin[Symbol.asyncDispose](),
  }
}

export function personIn({ state }: AuthentikTwin, uuid: string) {
  return state.users.entries().map(([, user]) => user).find(user => user.uuid === uuid)
}

/** As somebody else would, with the same interface. */
export async function ask({ url, token }: AuthentikTwin, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const headers = { authorization: `Bearer ${token}`, ...body === undefined ? {} : { 'content-type': 'application/json' } }
  const response = await fetch(`${url}/api/v3${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.status === 204 ? {} : Object(await response.json())
}

export async function plantGroup(twin: AuthentikTwin, group: Record<string, unknown>): Promise<string> {
  return String((await ask(twin, 'POST', '/core/groups/', group)).pk)
}

export async function plantPerson(twin: AuthentikTwin, person: Record<string, unknown>): Promise<string> {
  return String((await ask(twin, 'POST', '/core/users/', person)).uuid)
}

/** Whether it leads somewhere: its flow ends with signing in, which somebody who is disabled cannot. */
function opens({ state }: AuthentikTwin, url: string): boolean {
  const key = new URL(url).searchParams.get('flow_token')
  const token = state.tokens.entries().map(([, candidate]) => candidate).find(candidate => candidate.key === key)
  const isAlive = token !== undefined && (token.expires === null || Date.parse(token.expires) > Date.now())
  return isAlive && state.users.get(String(token.user))?.is_active === true
}
