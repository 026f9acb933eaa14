import { describe, expect, it } from 'vitest'
import type { TenantStatus } from '@dezky/contracts'
import type { Command, Life } from './tenant.lifecycle.ts'
import { decide, nextDue, statusOf } from './tenant.lifecycle.ts'

const now = new Date('2026-06-01T12:00:00Z')
const before = new Date('2026-05-01T12:00:00Z')
const after = new Date('2026-07-01T12:00:00Z')
const pending: Life = {
  activatedAt: null, trialEndsAt: null, trialEndedAt: null, suspension: null,
  deletedAt: null, purgeAfter: null, purgeStartedAt: null, purgedAt: null,
}
const active: Life = { ...pending, activatedAt: before }
const trial: Life = { ...active, trialEndsAt: after }
const suspended: Life = { ...active, suspension: { reason: 'abuse', note: null, owner: 'platform', since: before } }
const deleted: Life = { ...active, deletedAt: before, purgeAfter: after }
const purging: Life = { ...deleted, purgeAfter: before, purgeStartedAt: before }
const purged: Life = { ...purging, purgedAt: before }
const lives: Record<TenantStatus, Life> = { pending, trial, active, suspended, deleted, purging, purged }

const commands: { [Do in Command['do']]: Extract<Command, { do: Do }> } = {
  activate: { do: 'activate' },
  trial: { do: 'trial', endsAt: after },
  'end-trial': { do: 'end-trial', note: 'over' },
  convert: { do: 'convert' },
  suspend: { do: 'suspend', reason: 'abuse', note: null, owner: 'platform' },
  resume: { do: 'resume', by: 'platform' },
  delete: { do: 'delete', by: 'platform', restoreWindowMs: 1000 },
  restore: { do: 'restore' },
  purge: { do: 'purge' },
  'record-purged': { do: 'record-purged' },
}

function next(life: Life, command: Command): string {
  const outcome = decide(life, command, now)
  return 'refused' in outcome ? outcome.refused : statusOf({ ...life, ...outcome })
}

const i = 'illegal'
const table: Record<Command['do'], Record<TenantStatus, string>> = {
  activate: { pending: 'active', trial: i, active: i, suspended: i, deleted: i, purging: i, purged: i },
  trial: { pending: 'pending', trial: 'trial', active: 'trial', suspended: i, deleted: i, purging: i, purged: i },
  'end-trial': { pending: i, trial: 'too-early', active: i, suspended: i, deleted: i, purging: i, purged: i },
  convert: { pending: i, trial: 'active', active: i, suspended: i, deleted: i, purging: i, purged: i },
  suspend: { pending: 'suspended', trial: 'suspended', active: 'suspended', suspended: i, deleted: i, purging: i, purged: i },
  resume: { pending: i, trial: i, active: i, suspended: 'active', deleted: i, purging: i, purged: i },
  delete: { pending: 'deleted', trial: 'deleted', active: 'deleted', suspended: 'deleted', deleted: i, purging: i, purged: i },
  restore: { pending: i, trial: i, active: i, suspended: i, deleted: 'active', purging: i, purged: i },
  purge: { pending: i, trial: i, active: i, suspended: i, deleted: 'too-early', purging: i, purged: i },
  'record-purged': { pending: i, trial: i, active: i, suspended: i, deleted: i, purging: 'purged', purged: i },
}

describe('each command in each status', () => {
  it.each(Object.entries(lives))('%s is what its facts say', (status, life) => {
    expect(statusOf(life)).toBe(status)
  })

  it.each(Object.keys(table) as Command['do'][])('%s', (name) => {
    const seen = Object.fromEntries(Object.entries(lives).map(([status, life]) => [status, next(life, commands[name])]))
    expect(seen).toEqual(table[name])
  })

  it('says when refused where things stand and what is possible there', () => {
    expect(decide(active, commands.restore, now)).toEqual({ refused: i, status: 'active', allowed: ['trial', 'suspend', 'delete'] })
    expect(decide(suspended, commands.convert, now)).toMatchObject({ allowed: ['resume', 'delete'] })
  })
})

describe('what was underneath comes back', () => {
  it.each<[string, Life, Command[], TenantStatus]>([
    ['a trial that was suspended', trial, [commands.suspend, commands.resume], 'trial'],
    ['a pending tenant that was suspended', pending, [commands.suspend, commands.resume], 'pending'],
    ['a suspended tenant that was deleted', suspended, [commands.delete, commands.restore], 'suspended'],
    ['a trial that was deleted', trial, [commands.delete, commands.restore], 'trial'],
    ['a trial that was started before activation', pending, [commands.trial, commands.activate], 'trial'],
  ])('%s', (_, life, steps, expected) => {
    const end = steps.reduce<Life>((current, command) => ({ ...current, ...decide(current, command, now) as Partial<Life> }), life)
    expect(statusOf(end)).toBe(expected)
  })
})

describe('conditions', () => {
  const paused: Life = { ...suspended, suspension: { reason: 'customer', note: null, owner: 'customer', since: before } }
  const over: Life = { ...trial, trialEndsAt: before }
  const ranOut: Life = { ...over, trialEndedAt: before, suspension: { reason: 'billing', note: 'over', owner: 'platform', since: before } }
  const resumed: Life = { ...ranOut, suspension: null }
  const byCustomer: Command = { do: 'suspend', reason: 'customer', note: null, owner: 'customer' }

  it.each<[string, Life, Command, string]>([
    ['a suspension of the customer\'s own is not the platform\'s to lift', paused, commands.resume, 'not-yours-to-lift'],
    ['nor the platform\'s the customer\'s', suspended, { do: 'resume', by: 'customer' }, 'not-yours-to-lift'],
    ['nor may the customer delete to get rid of it', suspended, { ...commands.delete, by: 'customer' }, 'not-yours-to-lift'],
    ['but what they suspended themselves they may', paused, { ...commands.delete, by: 'customer' }, 'deleted'],
    ['the platform suspends what its customer has suspended', paused, commands.suspend, 'suspended'],
    ['a customer cannot take a suspension over', suspended, byCustomer, i],
    ['nor suspend twice', paused, byCustomer, i],
    ['nothing is restored once its time is over', { ...deleted, purgeAfter: before }, commands.restore, 'too-late'],
    ['nothing is purged before its time', deleted, commands.purge, 'too-early'],
    ['but after it', { ...deleted, purgeAfter: before }, commands.purge, 'purging'],
    ['a trial does not end in the past', active, { do: 'trial', endsAt: before }, 'in-the-past'],
    ['a trial that has run out is suspended', over, commands['end-trial'], 'suspended'],
    ['once, whoever resumes it', resumed, commands['end-trial'], i],
    ['a trial that ran out becomes active when converted', ranOut, commands.convert, 'active'],
    ['and a trial again when extended', ranOut, commands.trial, 'trial'],
    ['a trial suspended for abuse stays suspended when converted', { ...suspended, trialEndsAt: after }, commands.convert, 'suspended'],
    ['a trial that is not yet active can be converted', { ...pending, trialEndsAt: after }, commands.convert, 'pending'],
  ])('%s', (_, life, command, expected) => {
    expect(next(life, command)).toBe(expected)
  })

  it.each<[string, Life, string, Date | undefined]>([
    ['nothing, to an active tenant', active, 'nothing', undefined],
    ['the end of a trial', trial, 'end-trial', after],
    ['nothing more, once the trial\'s end was acted on', resumed, 'nothing', undefined],
    ['nothing, to a trial that is suspended', { ...suspended, trialEndsAt: after }, 'nothing', undefined],
    ['the purge of a deleted tenant', deleted, 'purge', after],
    ['nothing more, once it is being purged', purging, 'nothing', undefined],
  ])('happens by itself: %s', (_, life, command, at) => {
    const due = nextDue(life)
    expect([due?.command.do ?? 'nothing', due?.at]).toEqual([command, at])
  })
})
