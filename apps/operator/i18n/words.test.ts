// What comes as a code from the API has words in every language.
import { describe, expect, it } from 'vitest'
import { upstreamNames, upstreamOperations } from '@dezky/contracts'
import { unreadableMessages } from '@dezky/ui/unreadable-messages'
import da from './locales/da/index.ts'
import en from './locales/en/index.ts'

function wordsAt(catalogue: object, key: string): unknown {
  return key.split('.').reduce<unknown>((level, name) => (level as Record<string, unknown> | undefined)?.[name], catalogue)
}

const keys = upstreamNames.flatMap(name => upstreamOperations[name].map(verb => `operations.${name}.${verb}`))

describe.each([['en', en], ['da', da]])('in %s', (_, catalogue) => {
  it('every message can be shown', () => expect(unreadableMessages(catalogue)).toEqual([]))

  it.each(keys)('%s is said in words', key => expect(wordsAt(catalogue, key)).toMatch(/^\p{Lu}.*[^.]$/u))
})
