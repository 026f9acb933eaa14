// The oddities of the real server that others stumbled over.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OcisTwin, startOcis } from '../src/ocis/twin.ts'
import { contract, judgeLibreGraph, watchExchanges } from '../src/testing.ts'

const schema = contract('libregraph-ocis-1.0.4.json')
const watch = watchExchanges(schema ? judgeLibreGraph(schema) : null)
const editor = '58c63c02-1d89-4572-916a-870abc5a1b7d'

describe('the OCIS twin', () => {
  let twin: OcisTwin

  beforeAll(async () => {
    twin = await startOcis({ onExchange: watch.onExchange })
  })
  afterAll(() => twin[Symbol.asyncDispose]())

  async function ask(asked: string, body?: unknown, headers: Record<string, string> = {}) {
    const [method, path = ''] = asked.split(' ')
    const authorization = `Basic ${btoa(`${twin.user}:${twin.appToken}`)}`
    const response = await fetch(`${twin.url}/graph${path}`, {
      method, body: body === undefined ? undefined : JSON.stringify(body), headers: { authorization, ...headers },
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? '' : JSON.parse(text) }
  }

  async function made(name: string): Promise<string> {
    return (await ask('POST /v1.0/drives', { name })).body.id
  }

  const at = (id: string) => `/v1.0/drives/${encodeURIComponent(id)}`
  const root = (id: string) => `/v1beta1/drives/${encodeURIComponent(id)}/root`

  test('answers null, not an empty list', async () => {
    expect(await ask('GET /v1.0/drives?$filter=driveType%20eq%20%27project%27')).toEqual({ status: 200, body: null })
  })

  test('answers who it does not know with nothing', async () => {
    const response = await fetch(`${twin.url}/graph/v1.0/me`)
    expect([response.status, response.headers.get('www-authenticate'), await response.text()])
      .toEqual([401, 'Bearer realm="ocis", charset="UTF-8"', ''])
  })

  test('makes two spaces when asked twice, and ignores an id', async () => {
    const [one, two] = [await made('Twice'), await made('Twice')]
    expect(one).not.toBe(two)
    expect(one).toMatch(/^[0-9a-f-]{36}\$[0-9a-f-]{36}$/)
  })

  test.each([{ name: 'a', colour: 'red' }, [], 'text', undefined])('decodes strictly: %j', async (body) => {
    expect(await ask('POST /v1.0/drives', body)).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  })

  test.each(['acme.tld', 'a/b', ' ', 'a'.repeat(256)])('does not call a space %j', async (name) => {
    expect(await ask('POST /v1.0/drives', { name })).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  })

  test('deletes by disabling, restores, and erases only what is disabled', async () => {
    const id = await made('Ours')
    expect((await ask(`DELETE ${at(id)}`, undefined, { purge: 'T' })).status).toBe(400)
    expect((await ask(`DELETE ${at(id)}`)).status).toBe(204)
    const { body } = await ask(`GET ${at(id)}`)
    expect([body.root.deleted, body.quota]).toEqual([{ state: 'trashed' }, undefined])
    expect((await ask(`PATCH ${at(id)}`, {}, { restore: 'true' })).body.root.deleted).toBeUndefined()
    await ask(`DELETE ${at(id)}`)
    expect((await ask(`DELETE ${at(id)}`, undefined, { purge: 'T' })).status).toBe(204)
    expect(await ask(`GET ${at(id)}`)).toMatchObject({ status: 404, body: { error: { code: 'itemNotFound' } } })
  })

  test('looks at the first of several recipients only, and wants a role for spaces', async () => {
    const id = await made('Shared')
    const people = await Promise.all(['first-person', 'second-person'].map(name =>
      ask('POST /v1.0/users', { onPremisesSamAccountName: name, displayName: name, mail: `${name}@acme.example` })))
    const recipients = people.map(({ body }) => ({ objectId: body.id }))
    const wrong = await ask(`POST ${root(id)}/invite`, { recipients, roles: ['b1e2218d-eef8-4d4c-b82d-0f1a1b48f3b5'] })
    expect(wrong.body.error.message).toBe('role not applicable to this resource')
    expect((await ask(`POST ${root(id)}/invite`, { recipients, roles: [editor] })).body.value).toHaveLength(1)
    expect((await ask(`POST ${root(id)}/invite`, { recipients, roles: [editor] })).status).toBe(409)
    expect((await ask(`GET ${root(id)}/permissions`)).body.value).toHaveLength(2)
    expect((await ask(`GET ${at(id)}`)).body.root.permissions.map(({ roles }: { roles: string[] }) => roles[0])).toEqual(['manager', 'editor'])
  })

  test('hides from others what they have no right to', async () => {
    const id = await made('Hidden')
    const { users } = twin.state
    const [[admin, account]] = users.entries() as [[string, NonNullable<ReturnType<typeof users.get>>]]
    twin.state.drives.put(id, { ...twin.state.drives.get(id)!, grants: { other: 'manager' } })
    users.put(admin, { ...account, role: 'user' })
    const answers = [await ask(`GET ${at(id)}`), await ask(`PATCH ${at(id)}`, { name: 'b' }), await ask('POST /v1.0/drives', { name: 'c' })]
    users.put(admin, account)
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 403])
  })

  test.skipIf(!schema)('answers as the server\'s schema has it', () => {
    const ofAnswers = watch.complaints().filter(complaint => complaint.includes(': answer'))
    expect(ofAnswers).toEqual([])
  })
})
