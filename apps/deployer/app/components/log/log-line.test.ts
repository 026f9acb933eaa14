import { expect, it } from 'vitest'
import { found, type LogLine, mostLines, pieces, withLines } from './log-line.ts'

const line = (text: string): LogLine => ({ cursor: text, at: '', text, tone: 'plain' })

it.each([
  ['', [['GET /a', false]]],
  ['get', [['GET', true], [' /a', false]]],
  [' /A', [['GET ', false], ['/a', true]]],
  ['nothing', [['GET /a', false]]],
])('marks what is searched for: “%s”', (search, parts) => {
  expect(pieces('GET /a', search).map(({ text, isFound }) => [text, isFound])).toEqual(parts)
})

it('marks it each time', () => {
  expect(pieces('a-a', 'a')).toEqual([{ text: 'a', isFound: true }, { text: '-', isFound: false }, { text: 'a', isFound: true }])
})

it('finds lines, in capitals or not', () => {
  expect(found([line('GET /a'), line('POST /b')], 'post').map(({ text }) => text)).toEqual(['POST /b'])
})

it('keeps the newest', () => {
  const many = withLines(Array.from({ length: mostLines }, (_, at) => line(`${at}`)), [line('newest')])
  expect([many.length, many[0]?.text, many.at(-1)?.text]).toEqual([mostLines, '1', 'newest'])
})
