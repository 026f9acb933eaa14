import { describe, expect, it } from 'vitest'
import { createMailingListSchema } from '@dezky/contracts'
import { linesOf, overLines } from './mail-form'

describe('what is typed one a line', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['a@x.example', ['a@x.example']],
    [' A@x.example \n\nb@x.example, c@x.example;a@x.example', ['a@x.example', 'b@x.example', 'c@x.example']],
  ])('%j is %j', (typed, lines) => {
    expect(linesOf(typed)).toEqual(lines)
  })

  it('is judged as a whole', () => {
    const judge = overLines(createMailingListSchema, ['others'])
    const state = { address: 'sales@acme.example', name: 'Sales', memberIds: [], others: 'bo@firm.example\nnobody' }
    expect(judge.safeParse(state)).toEqual({ success: false, error: { issues: [{ path: ['others'] }] } })
    expect(judge.parse({ ...state, others: 'Bo@firm.example' })).toMatchObject({ others: ['bo@firm.example'] })
  })
})
