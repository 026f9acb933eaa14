import { expect, it } from 'vitest'
import { Problem, toProblemJson } from './problem.ts'

const taken = {
  code: 'slug_taken', title: 'Slug taken', detail: '"acme" belongs to another tenant.', extensions: { errors: [{ field: 'slug' }] },
}

it('says outside what a person can act on', () => {
  expect(toProblemJson(new Problem({ ...taken, status: 409 }), 'r1')).toEqual({
    type: 'about:blank', code: 'slug_taken', status: 409, title: 'Slug taken', detail: '"acme" belongs to another tenant.',
    errors: [{ field: 'slug' }], requestId: 'r1',
  })
})

it.each([500, 502, 503])('keeps what went wrong inside to itself (%i)', (status) => {
  expect(toProblemJson(new Problem({ ...taken, status, cause: new Error('password=x') }), 'r1')).toEqual({
    type: 'about:blank', code: 'slug_taken', status, title: 'Slug taken', requestId: 'r1',
  })
})

it('lets no extension pass for what every problem says', () => {
  const extensions = { code: 'other', status: 200, title: 'Fine', requestId: 'r2' }
  expect(toProblemJson(new Problem({ ...taken, status: 409, extensions }), 'r1')).toMatchObject({
    code: 'slug_taken', status: 409, title: 'Slug taken', requestId: 'r1',
  })
})
