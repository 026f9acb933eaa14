import { expect, test } from 'vitest'
import { chooseLocale } from './locale.ts'

test.each([
  [['da'], 'da'],
  [['da-DK en'], 'da'],
  [['fr-FR nb', null, 'da,en;q=0.8'], 'da'],
  [[undefined, 'en-GB', 'da'], 'en'],
  [[null, '', 'de'], 'en'],
])('%j gives %s', (wishes, locale) => {
  expect(chooseLocale(...wishes)).toBe(locale)
})
