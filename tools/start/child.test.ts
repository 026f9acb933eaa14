import { expect, it } from 'vitest'
import { plainLine } from './child.ts'

it.each([
  ['listening on 4110', 'listening on 4110'],
  ['{"level":60,"msg":"failed","err":{"message":"no such table","stack":"…"}}', 'failed: no such table'],
  ['{"level":60,"msg":"no such table","err":{"message":"no such table"}}', 'no such table'],
  ['{"level":30}', '{"level":30}'],
  ['null', 'null'],
])('a line of a log reads %s', (line, text) => {
  expect(plainLine(line)).toBe(text)
})
