import { expect, it } from 'vitest'
import { unreadableMessages } from '@dezky/ui/unreadable-messages'
import da from './locales/da.ts'
import en from './locales/en.ts'

it.each([['en', en], ['da', da]])('every message in %s can be shown', (_, catalogue) => {
  expect(unreadableMessages(catalogue)).toEqual([])
})
