import { expect, it } from 'vitest'
import { tidied } from './event-choice.ts'

it.each([
  ['everything takes the place of all', ['tenant.*', 'member.added', '*'], ['tenant.*', 'member.added'], ['*']],
  ['something takes the place of everything', ['*', 'member.added'], ['*'], ['member.added']],
  ['an area takes the place of what is in it', ['tenant.created', 'member.added', 'tenant.*'], ['tenant.created', 'member.added'],
    ['member.added', 'tenant.*']],
  ['one takes the place of its area', ['tenant.*', 'tenant.created'], ['tenant.*'], ['tenant.created']],
  ['others of the same area stay', ['tenant.created', 'tenant.purged'], ['tenant.created'], ['tenant.created', 'tenant.purged']],
  ['what is taken away takes nothing with it', ['member.added'], ['member.added', 'tenant.*'], ['member.added']],
])('%s', (_, chosen, before, expected) => {
  expect(tidied(chosen, before)).toEqual(expected)
})
