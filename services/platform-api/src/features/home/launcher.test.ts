import { expect, it } from 'vitest'
import type { Circumstances, Part } from './launcher.ts'
import { launcherOf } from './launcher.ts'

const addresses = { mail: 'https://mail.test', files: 'https://files.test', office: 'https://office.test' }
const part = (kind: Part['kind'], state: Part['state'] = 'ok'): Part => ({ kind, state, reason: null })
const whole = [part('files.space'), part('files.member'), part('mail.account'), part('ready')]
const everything: Circumstances = { entitled: new Set(['mail', 'files', 'office']), addresses, parts: whole }
const without = (kind: Part['kind'], ...instead: Part[]): Circumstances => (
  { ...everything, parts: [...whole.filter(each => each.kind !== kind), ...instead] })

it.each<[string, Circumstances, Record<string, string>]>([
  ['are all there', everything, { mail: 'ready', files: 'ready', office: 'ready' }],
  ['are those the plan has', { ...everything, entitled: new Set(['files', 'seats']) }, { files: 'ready' }],
  ['are those that open somewhere', { ...everything, addresses: { files: 'https://files.test' } }, { files: 'ready' }],
  ['leave out mail for whoever has no mailbox', without('mail.account'), { files: 'ready', office: 'ready' }],
  ['leave out what no server plays', without('files.space', part('files.space', 'skipped')), { mail: 'ready' }],
  ['are none for whoever is no member', { ...everything, parts: [part('files.space')] }, {}],
  ['are being made', without('files.member', part('files.member', 'pending')), { mail: 'ready', files: 'preparing', office: 'preparing' }],
  ['wait until one may sign in to them', without('ready', part('ready', 'pending')),
    { mail: 'preparing', files: 'preparing', office: 'preparing' }],
  ['could not be made', without('mail.account', part('mail.account', 'error')), { mail: 'failed', files: 'ready', office: 'ready' }],
  ['do not answer', without('files.space', part('files.space', 'unknown')), { mail: 'ready', files: 'unreachable', office: 'unreachable' }],
  ['open while something was changed from outside', without('files.space', part('files.space', 'drifted')),
    { mail: 'ready', files: 'ready', office: 'ready' }],
])('%s', (_, circumstances, expected) => {
  expect(Object.fromEntries(launcherOf(circumstances).map(({ app, state }) => [app, state]))).toEqual(expected)
})
