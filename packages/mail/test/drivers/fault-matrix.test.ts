// Each verb, with each fault, at each request the verb makes; then again, as a reconciler would. It has to come right in the end: one
// object, as it was wished, and what belongs to others as it was.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaultKind, faultKinds } from '@dezky/twins'
import { stalwart } from '../../src/drivers/stalwart/stalwart.ts'
import { defaultDnsPolicy, type Held, type Mail } from '../../src/index.ts'
import { fresh } from '../contract/world.ts'
import { schema, startWorld, stored, type World } from './stalwart-world.ts'

type Scene = ReturnType<typeof fresh> & { mailboxes: Held, groups: Held, lists: Held }
interface Verb {
  /** What has to be there before. */
  before: (mail: Mail, scene: Scene) => Promise<unknown>
  act: (mail: Mail, scene: Scene) => Promise<unknown>
  /** What it has to come to, read from the server. */
  after: (mail: Mail, scene: Scene) => Promise<unknown>
}

const domain = async (mail: Mail, scene: Scene) => mail.ensureDomain(scene.domain)
const full = async (mail: Mail, scene: Scene) => {
  await domain(mail, scene)
  scene.mailboxes.externalId = (await mail.ensureMailbox(scene.mailbox)).externalId
  scene.groups.externalId = (await mail.ensureGroup(scene.group)).externalId
  scene.lists.externalId = (await mail.ensureList(scene.list)).externalId
}
const joined = async (mail: Mail, scene: Scene) => {
  await full(mail, scene)
  await mail.setGroups(scene.mailboxes, [scene.groups.externalId])
}
const mailbox = (mail: Mail, scene: Scene) => mail.observeMailbox(scene.mailboxes)
const observeDomain = (mail: Mail, scene: Scene) => mail.observeDomain(scene.domain)
const observeGroup = (mail: Mail, scene: Scene) => mail.observeGroup(scene.groups)
const observeList = (mail: Mail, scene: Scene) => mail.observeList(scene.lists)
const ensured = (key: 'mailboxes' | 'groups' | 'lists', ensure: (mail: Mail, scene: Scene) => Promise<{ externalId: string }>) =>
  async (mail: Mail, scene: Scene) => {
    scene[key].externalId = (await ensure(mail, scene)).externalId
  }

const verbs: Record<string, Verb> = {
  probe: { before: async () => {}, act: mail => mail.probe(), after: async () => null },
  ensureDomain: { before: async () => {}, act: domain, after: observeDomain },
  observeDomain: { before: domain, act: observeDomain, after: observeDomain },
  setDomainEnabled: {
    before: domain, act: (mail, { domain }) => mail.setDomainEnabled(domain, false), after: observeDomain,
  },
  setRelaying: {
    before: domain, act: (mail, { domain }) => mail.setRelaying(domain, true), after: observeDomain,
  },
  dnsRecords: {
    before: domain, act: (mail, { domain }) => mail.dnsRecords(domain, defaultDnsPolicy),
    after: async (mail, { domain }) => (await mail.dnsRecords(domain, defaultDnsPolicy)).length,
  },
  removeDomain: { before: joined, act: (mail, { domain }) => mail.removeDomain(domain), after: observeDomain },
  ensureMailbox: { before: domain, act: ensured('mailboxes', (mail, { mailbox }) => mail.ensureMailbox(mailbox)), after: mailbox },
  findMailbox: { before: full, act: (mail, { mailbox }) => mail.findMailbox(mailbox), after: mailbox },
  changeMailbox: {
    before: full,
    act: (mail, { mailbox, domain }) => mail.ensureMailbox({
      ...mailbox, name: 'Alice Berg', address: `berg@${domain.name}`, aliases: [mailbox.address], quotaBytes: null,
    }),
    after: mailbox,
  },
  observeMailbox: { before: joined, act: mailbox, after: mailbox },
  setMailboxEnabled: { before: full, act: (mail, { mailboxes }) => mail.setMailboxEnabled(mailboxes, false), after: mailbox },
  setGroups: { before: full, act: (mail, { mailboxes, groups }) => mail.setGroups(mailboxes, [groups.externalId]), after: mailbox },
  removeMailbox: { before: joined, act: (mail, { mailboxes }) => mail.removeMailbox(mailboxes), after: mailbox },
  ensureGroup: {
    before: domain, act: ensured('groups', (mail, { group }) => mail.ensureGroup(group)), after: observeGroup,
  },
  observeGroup: { before: full, act: observeGroup, after: observeGroup },
  removeGroup: { before: joined, act: (mail, { groups }) => mail.removeGroup(groups), after: mailbox },
  ensureList: {
    before: domain, act: ensured('lists', (mail, { list }) => mail.ensureList(list)), after: observeList,
  },
  findList: { before: full, act: (mail, { list }) => mail.findList(list), after: observeList },
  changeList: {
    before: full, act: (mail, { list }) => mail.ensureList({ ...list, recipients: ['carol@elsewhere.example'] }),
    after: observeList,
  },
  observeList: { before: full, act: observeList, after: observeList },
  removeList: { before: full, act: (mail, { lists }) => mail.removeList(lists), after: observeList },
}

describe('the fault matrix of the Stalwart driver', () => {
  let world: World
  let foreign: string
  let cases = 0

  beforeAll(async () => {
    // Keys at once, so that every case ends the same.
    world = await startWorld({ ed25519Ms: 0, rsaMs: 0 })
    await world.plantDomain('foreign.example')
    // The same local parts as ours have.
    for (const local of ['alice', 'sales']) await world.plantAddressee('mailbox', `${local}@foreign.example`)
    await world.plantAddressee('list', 'all@foreign.example')
    foreign = foreignThings(world)
  })
  afterAll(async () => {
    await world[Symbol.asyncDispose]()
    process.stdout.write(`fault matrix of the Stalwart driver: ${cases} cases\n`)
  })

  test('has every verb of the port', () => {
    const named = Object.entries(world.mail).filter(([verb, act]) => typeof act === 'function' && !(verb in verbs)).map(([verb]) => verb)
    expect(named).toEqual([])
  })

  describe.each(Object.entries(verbs))('%s', (_, verb) => {
    let usual: Awaited<ReturnType<typeof played>>

    beforeAll(async () => {
      usual = await played(verb, { kind: null, at: 0 })
    })

    test.each(faultKinds)('with %s', async (kind) => {
      const all = Array.from({ length: usual.requests }, (_, at) => at)
      // Waiting takes its time: those faults hit the first request and the last.
      for (const at of slow.includes(kind) ? all.filter(at => at === 0 || at === usual.requests - 1) : all) {
        cases += 1
        expect((await played(verb, { kind, at })).result).toEqual(usual.result)
      }
    })
  })

  test('left alone what is not ours', () => {
    expect(foreignThings(world)).toBe(foreign)
  })

  test.skipIf(!schema)('was spoken as the server\'s schema has it', () => {
    expect(world.watch.complaints()).toEqual([])
  })

  /** A stage of its own each time, with names put back into general terms so that outcomes can be compared. */
  async function played(verb: Verb, { kind, at }: { kind: FaultKind | null, at: number }) {
    const { twin } = world
    const wishes = fresh()
    const held = () => ({ tenantId: wishes.domain.tenantId, externalId: 'none' })
    const scene: Scene = { ...wishes, mailboxes: held(), groups: held(), lists: held() }
    await verb.before(world.mail, scene)
    let requests = 0
    const mail = stalwart({
      url: twin.url, apiKey: twin.apiKey, timeoutMs: kind && slow.includes(kind) ? 60 : 5_000,
      fetch(input, init) {
        requests += 1
        return fetch(input, init)
      },
    })
    if (kind) twin.faults.add({ kind, after: at, ms: kind === 'latency' ? 5 : 90, retryAfterSeconds: 0, match: { body: '"using"' } })
    await untilDone(() => verb.act(mail, scene))
    expect(twin.faults.waiting()).toEqual([])
    const result = { shown: general(await verb.after(world.mail, scene), scene), there: await thereIn(scene) }
    clear(world)
    return { requests, result }
  }

  async function thereIn({ domain }: Scene): Promise<string[]> {
    const ours = (await world.addresses()).filter(address => !address.endsWith('@foreign.example'))
    return ours.map(address => address.replace(domain.name, '')).sort()
  }
})

const slow: FaultKind[] = ['time-out', 'time-out-after-write', 'trickle']

/** As a reconciler does: again, until it works; nothing but what passes or a refused key may come in between. */
async function untilDone(act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await act()
      return
    }
    catch (error) {
      const isPassing = error instanceof Error && (error.name === 'MailUnavailable' || error.message.includes('STALWART_TOKEN'))
      if (!isPassing || attempt === 9) throw error
    }
  }
}

/** Off the stage with what a case has left there. */
function clear({ twin }: World): void {
  for (const type of ['x:Domain', 'x:Account', 'x:MailingList', 'x:DkimSignature']) {
    for (const [id, { description }] of stored(twin, type)) if (description !== 'by hand') twin.store.collection(type).delete(id)
  }
}

function general(shown: unknown, scene: Scene): unknown {
  const named = [scene.domain.name, scene.mailbox.id, scene.group.id, scene.list.id, scene.domain.tenantId]
  const ids = [scene.mailboxes, scene.groups, scene.lists].map(({ externalId }) => `"${externalId}"`)
  const text = [...named, ...ids].reduce((rest, name) => rest.replaceAll(name, '*'), JSON.stringify(shown) ?? 'null')
  return JSON.parse(text.replaceAll(/"externalId":"[^"]*"/g, '"externalId":"*"').replaceAll(/(?<=[[,:])\*(?=[\],}])/g, '"*"'))
}

function foreignThings({ twin }: World): string {
  return JSON.stringify(['x:Domain', 'x:Account', 'x:MailingList', 'x:SystemSettings']
    .flatMap(type => stored(twin, type)).filter(([, { description }]) => description === 'by hand'))
}
