import { expect, it } from 'vitest'
import { columnsOf } from './stage-columns.ts'

const project = (...names: string[]) => ({ stages: names.map(name => ({ name })) })

it.each([
  [[], []],
  [[project('dev', 'test', 'prod')], ['dev', 'test', 'prod']],
  [[project('prod'), project('dev', 'test', 'prod')], ['dev', 'test', 'prod']],
  [[project('dev', 'prod'), project('test', 'prod', 'demo')], ['dev', 'test', 'prod', 'demo']],
  [[project('live'), project('dev', 'prod')], ['live', 'dev', 'prod']],
  [[project('dev', 'prod'), project('prod', 'dev')], ['dev', 'prod']],
])('puts every stage once, in the order of those that have most', (projects, columns) => {
  expect(columnsOf(projects)).toEqual(columns)
})
