import { expect, it } from 'vitest'
import type { ContainerEvent } from '@dezky/containers'
import type { InstanceStatus } from '@dezky/contracts/deployer'
import type { Wanted } from './instance.ts'
import { statusAfter } from './instance-status.ts'

const table: [InstanceStatus, Wanted, ContainerEvent['kind'], InstanceStatus | null][] = [
  ['made', 'running', 'started', 'running'],
  ['running', 'running', 'started', null],
  ['running', 'running', 'died', 'crashed'],
  ['crashed', 'running', 'died', null],
  ['crashed', 'running', 'started', 'restarted'],
  ['restarted', 'running', 'died', 'crashed'],
  ['running', 'running', 'out_of_memory', 'out_of_memory'],
  ['out_of_memory', 'running', 'died', null],
  ['out_of_memory', 'running', 'started', 'restarted'],
  ['crashed', 'running', 'stopped', 'stopped'],
  ['running', 'warm', 'died', 'warm'],
  ['warm', 'warm', 'stopped', null],
  ['warm', 'running', 'started', 'running'],
  ['running', 'running', 'removed', 'gone'],
  ['gone', 'running', 'started', 'restarted'],
  ['running', 'gone', 'died', null],
  ['running', 'gone', 'removed', null],
  ['running', 'running', 'health', null],
]

const at = new Date('2026-01-02T03:04:05Z')

it.each(table)('%s and wanted %s: “%s” means %s', (status, wanted, kind, next) => {
  expect(statusAfter(kind, at, { status, wanted, statusAt: at })).toBe(next)
})

it('a start that is told again is none, another one is, and what is old by now says nothing', () => {
  const known = { status: 'running', wanted: 'running', statusAt: at } as const
  expect(statusAfter('started', new Date(at.getTime() + 20), known)).toBeNull()
  expect(statusAfter('started', new Date(at.getTime() + 20_000), known)).toBe('restarted')
  expect(statusAfter('died', new Date(at.getTime() - 1), known)).toBeNull()
})
