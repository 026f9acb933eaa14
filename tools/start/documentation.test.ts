import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { describeEnvironments } from './environments.ts'
import { helpText } from './help.ts'
import { environment } from './variables.ts'

const documentation = await readFile(new URL('../../docs/running.md', import.meta.url), 'utf8')

const described = Object.entries({ start: environment.describe(), ...describeEnvironments() })

it.each(described)('docs/running.md names every variable of %s', (_, variables) => {
  const missing = variables.filter(({ name, meaning }) => !documentation.includes(`| \`${name}\` | ${meaning}`))
  expect(missing.map(({ name }) => name)).toEqual([])
})

it('the help names no default that says nothing', () => {
  const text = helpText(described.map(([title, variables]) => ({ title, variables })))
  expect(text.match(/.*(?:\[object|default [),]).*/g) ?? []).toEqual([])
})
