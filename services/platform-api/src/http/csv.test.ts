import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

const cellOf = (name: string | number) => csvOf([{ name }], { columns: ['name'], first: false })

it.each<[string | number, string]>([
  ['=1+1', '\'=1+1'], ['+45 12', '\'+45 12'], ['-1', '\'-1'], ['@SUM(A1)', '\'@SUM(A1)'], ['＝1', '\'＝1'], ['  =1', '\'  =1'],
  ['Otter;=HYPERLINK(A1);', 'Otter;\'=HYPERLINK(A1);'], ['Otter; @SUM(A1)', 'Otter;\' @SUM(A1)'], ['a\t=1', 'a\t\'=1'],
  ['a\n=1', '"a\n\'=1"'], ['1 = 1', '1 = 1'], ['Otter-Marine; Fur', 'Otter-Marine; Fur'], [-5, '-5'],
])('%j is nothing to calculate, whatever separates cells where it is opened', (cell, written) => {
  expect(cellOf(cell)).toBe(`${written}\r\n`)
})

it('names its columns once, after the byte order mark', () => {
  expect(csvOf([], { columns: ['name', 'slug'], first: true })).toBe('\uFEFFname,slug\r\n')
})
