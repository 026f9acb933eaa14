// What comes as a code from the API has words in every language.
import { describe, expect, it } from 'vitest'
import { eventGroups, eventTypes, permissions, webhookTestType } from '@dezky/contracts'
import da from './locales/da/index.ts'
import en from './locales/en/index.ts'
import { unreadableMessages } from './unreadable-messages.ts'

function wordsAt(catalogue: object, key: string): unknown {
  return key.split('.').reduce<unknown>((level, name) => (level as Record<string, unknown> | undefined)?.[name], catalogue)
}

const types = [...eventTypes, webhookTestType].map(type => `eventTypes.type.${type}`)
const areas = eventGroups.map(area => `eventTypes.area.${area}`)

describe.each([['en', en], ['da', da]])('in %s', (_, catalogue) => {
  it('every message can be shown', () => expect(unreadableMessages(catalogue)).toEqual([]))

  it.each([...types, ...areas])('%s is said in words', key => expect(wordsAt(catalogue, key)).toMatch(/^\p{Lu}.*[^.]$/u))

  it.each(permissions)('what %s lets a token do is said in words', permission =>
    expect(wordsAt(catalogue, `tokens.permission.${permission.replace(':', '-')}`)).toMatch(/^\p{Ll}.*[^.]$/u))
})

it('what one tells apart in one language, one tells apart in the other', () => {
  for (const catalogue of [en, da]) expect(new Set(types.map(key => wordsAt(catalogue, key))).size).toBe(types.length)
})

it('a message that cannot be shown is found', () => {
  expect(unreadableMessages({ a: { good: 'Write to {name}', mail: 'sales@ or info@' } })).toEqual(['a.mail'])
})
