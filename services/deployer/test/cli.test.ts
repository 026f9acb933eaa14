// The commands as somebody types them, against a deployer that really deploys.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeploymentDetails, ProjectOverview } from '@dezky/contracts/deployer'
import { typed } from './typed.ts'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

const nobody = 'http://127.0.0.1:9'
const noDeployment = '0190b7a0-1111-7222-8333-444455556666'

describe.skipIf(!canRun)('dezky deploy', () => {
  let world: World
  let stage: SeededStage
  let env: { DEZKY_URL: string, DEZKY_KEY: string, DEZKY_CREDENTIALS: string }
  let folder: string
  beforeAll(async () => {
    world = await startWorld()
    folder = await mkdtemp(path.join(tmpdir(), 'dezky-cli-'))
    for (const version of ['1.0', '1.1']) await world.push({ tag: version, version })
    await world.push({ tag: '2.0', version: '2.0', behaviour: 'crashes' })
    stage = await world.stage()
    const configuration = { hostName: 'live.localhost', watchSeconds: 0, stopSeconds: 1 }
    await world.api.post(`/projects/${stage.project}/stages`, { name: 'live', host: 'here', ingress: 'front', configuration })
    const { secret } = await world.api.post<{ secret: string }>('/api-keys', { name: 'pipeline', role: 'administrator' })
    env = { DEZKY_URL: world.url, DEZKY_KEY: secret, DEZKY_CREDENTIALS: path.join(folder, 'credentials.json') }
  })
  afterAll(async () => {
    await world?.[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  const dezky = (line: string, more: object = {}) => typed(line.replaceAll('APP', stage.project), { env, ...more })
  const served = () => world.served(stage.hostName)

  it('deploys a tag and waits, telling how it goes and what came of it', async () => {
    const { code, out, said } = await dezky('deploy APP/prod 1.0 --wait')
    expect([code, said]).toEqual([0, expect.stringContaining('succeeded')])
    expect(out).toMatch(/app\d+\/prod {2}#1 1\.0 {2}succeeded/)
    expect(await served()).toBe('1.0')
  })

  it('exits with 1 when it fails, and prints the last that was written', async () => {
    const { code, out } = await dezky('deploy APP/prod 2.0 --wait')
    expect([code, out]).toEqual([1, expect.stringContaining('sample 2.0 cannot go on')])
  })

  it('goes back without a number, and on with one', async () => {
    expect((await dezky('deploy APP/prod 1.1 --wait')).code).toBe(0)
    expect((await dezky('deploy rollback APP/prod --wait')).code).toBe(0)
    expect(await served()).toBe('1.0')
    expect((await dezky('deploy rollback APP/prod #3 --wait')).code).toBe(0)
    expect(await served()).toBe('1.1')
  })

  it('promotes from one stage to another, and waits for it by its id', async () => {
    const { code, out } = await dezky('deploy promote APP/prod APP/live --json')
    expect(code).toBe(0)
    expect((await dezky(`deploy wait ${(JSON.parse(out) as DeploymentDetails).id}`)).code).toBe(0)
    expect(await world.served('live.localhost')).toBe('1.1')
  })

  it('shows what runs where, and what ran', async () => {
    const { out } = await dezky('deploy status')
    expect(out.split('\n').map(line => line.split(/ {2,}/).slice(0, 4)).slice(1, 3)).toEqual([
      [`${stage.project}/prod`, '#3 1.1', 'running', '1/1'], [`${stage.project}/live`, '#1 1.1', 'running', '1/1'],
    ])
    const [overview] = JSON.parse((await dezky('deploy status APP --json')).out) as ProjectOverview[]
    expect(overview?.stages.map(({ name }) => name)).toEqual(['prod', 'live'])
    expect((await dezky('deploy history APP/prod')).out).toMatch(/#2 +2\.0 +failed/)
  })

  it('prints what instances write, and goes on with what comes, through a lost connection, until it is enough', async () => {
    const script = 'echo up > /www/index.html; httpd -p 8080 -h /www; n=0; while true; do echo line $n; n=$((n+1)); usleep 20000; done'
    const talking = await world.stage({ project: { command: ['/bin/sh', '-c', script] } })
    await world.deployed(talking, { tag: '1.0' })
    expect((await dezky(`deploy logs ${talking.project}/prod --tail 5`)).out.match(/^line \d+$/gm)).toHaveLength(5)
    const [enough, lines, asked]: [AbortController, string[], string[]] = [new AbortController(), [], []]
    const onOut = (text: string) => {
      lines.push(text.trim())
      if (lines.length === 60) enough.abort()
    }
    const ask: typeof fetch = async (input, init) => {
      const response = await fetch(input, init)
      if (!response.url.includes('/stream')) return response
      asked.push(response.url)
      return asked.length === 1 ? new Response(firstOf(response.body), response) : response
    }
    const { code } = await dezky(`deploy logs ${talking.project}/prod -f --tail 10`, { signal: enough.signal, onOut, ask })
    const [from = 0] = lines.map(line => Number(line.replace('line ', '')))
    expect([code, asked.length]).toEqual([130, 2])
    expect(lines.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, at) => `line ${from + at}`))
  })

  it('approves what somebody else asked for', async () => {
    const careful = await world.stage({ stage: { approvals: { needed: 1 } } })
    const headers = { 'dezky-on-behalf-of': 'vera' }
    const asked = await world.api.send('POST', `${careful.path}/deployments`, { body: { tag: '1.0' }, headers })
    const { id, state } = await asked.json() as DeploymentDetails
    expect(state).toBe('waiting')
    expect((await dezky(`deploy approve ${id} --wait`)).code).toBe(0)
  })

  it('writes the configuration out, shows what taking it up would change, and takes it up', async () => {
    const file = path.join(folder, 'all.yaml')
    expect((await dezky(`deploy export ${file}`)).code).toBe(0)
    expect((await dezky(`deploy import ${file}`)).out).toBe('Nothing would change.\n')
    await writeFile(file, (await readFile(file, 'utf8')).replace('stopSeconds: 1\n', 'stopSeconds: 2\n'))
    expect((await dezky(`deploy import ${file}`)).out).toMatch(/^~ projects\/app\d+\/stages\/live\nNothing was changed/)
    expect((await dezky(`deploy import ${file} --yes`)).out).toContain('Taken up.')
    expect((await dezky(`deploy import ${file}`)).out).toBe('Nothing would change.\n')
  })

  it('keeps a key that was piped in once it is good, where nobody else reads it', async () => {
    const { DEZKY_CREDENTIALS, DEZKY_KEY } = env
    const own = { env: { DEZKY_CREDENTIALS } }
    expect((await typed(`deploy login --url ${world.url}`, { ...own, input: 'dzk_not_a_key_at_all' })).code).toBe(6)
    expect((await typed('deploy status', own)).code).toBe(2)
    const { code, out, said } = await typed(`deploy login --url ${world.url}`, { ...own, input: `${DEZKY_KEY}\n` })
    expect([code, `${out}${said}`.includes(DEZKY_KEY)]).toEqual([0, false])
    expect((await stat(DEZKY_CREDENTIALS)).mode & 0o077).toBe(0)
    expect((await typed('deploy status', own)).code).toBe(0)
    expect((await typed('deploy logout', own)).said).toBe('Forgotten.')
  })

  it.each([
    ['a stage that is not there', 'deploy nowhere/prod 1.0', 6], ['a tag that is not there', 'deploy APP/prod 9.9 --wait', 6],
    ['an unknown word', 'deploy APP/prod 1.0 again', 2], ['an unknown option', 'deploy APP/prod 1.0 --now', 2],
    ['no stage', 'deploy APP 1.0', 2], ['neither tag nor digest', 'deploy APP/prod', 2], ['no command', 'ship it', 2],
    ['no time', `deploy wait ${noDeployment} --timeout soon`, 2], ['no such deployment', `deploy cancel ${noDeployment}`, 6],
  ])('refuses %s', async (_, line, code) => {
    const ended = await dezky(line)
    expect(ended.code, ended.said).toBe(code)
    expect(ended.said.length).toBeGreaterThan(10)
  })

  it('says that nobody answers, and that a key is none, by their own codes', async () => {
    const codes = await Promise.all([{ ...env, DEZKY_URL: nobody }, { ...env, DEZKY_KEY: 'dzk_none' }, {}].map(each =>
      typed('deploy status', { env: each })))
    expect(codes.map(({ code }) => code)).toEqual([7, 6, 2])
  })

  it('waits no longer than it is told to, and says what took whose place', async () => {
    const held = await world.stage({ project: { health: { kind: 'http', path: '/cgi-bin/hold', intervalMs: 100, deadlineSeconds: 30 } } })
    const id = await world.deploy(held, { tag: '1.0' })
    expect((await dezky(`deploy wait ${id} --timeout 1s`)).code).toBe(5)
    const passed = await world.deploy(held, { tag: '1.1' })
    await world.deploy(held, { tag: '1.1' })
    expect((await dezky(`deploy cancel ${id} --wait`)).code).toBe(3)
    expect((await dezky(`deploy wait ${passed}`)).code).toBe(4)
  })
})

/** What comes first, and then nobody is there any more. */
function firstOf(body: ReadableStream<Uint8Array> | null): ReadableStream<Uint8Array> {
  const reader = body?.getReader()
  return new ReadableStream({
    async pull(controller) {
      const part = await reader?.read()
      if (part?.value) controller.enqueue(part.value)
      controller.error(new Error('the connection was lost'))
    },
  })
}

describe('what it says of itself', () => {
  it('is every command, and each by itself', async () => {
    expect(await typed('--help')).toMatchObject({ code: 0, out: expect.stringContaining('deploy promote FROM STAGE') })
    expect((await typed('deploy logs --help')).out).toContain('--follow')
    expect((await typed('')).code).toBe(2)
  })

  it.each(['bash', 'zsh', 'fish'])('completes in %s', async (shell) => {
    expect(await typed(`completion ${shell}`)).toMatchObject({ code: 0, out: expect.stringContaining('promote') })
  })
})
