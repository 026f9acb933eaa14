import { expect, it } from 'vitest'
import { z } from 'zod'
import { serializerCompiler } from '@dezky/runtime/fastify'

const part = z.object({ at: z.iso.datetime(), note: z.string().nullable() }).meta({ id: 'Part' })
const whole = z.object({
  id: z.uuid(), count: z.int(), share: z.number().optional(), on: z.boolean(), kind: z.enum(['a', 'b']),
  part: part.nullable(), parts: z.array(part), either: z.union([z.string(), z.int()]), byName: z.record(z.string(), z.int()),
  anything: z.unknown(), loose: z.looseObject({ code: z.string() }),
})

function written(value: unknown): unknown {
  return JSON.parse(serializerCompiler({ schema: whole, method: 'GET', url: '/' })(value))
}

const value = {
  id: '0190a000-0000-7000-8000-000000000000', count: 3, on: false, kind: 'b', either: 7, byName: { x: 1 },
  part: null, parts: [{ at: '2026-01-01T00:00:00.000Z', note: 'a "note"' }, { at: '2026-01-01T00:00:00.000Z', note: null }],
  anything: { deep: [1, null, 'x'] }, loose: { code: 'c', more: { of: ['it'] } },
}

it.each([
  ['as it is', value], ['with what may be left out', { ...value, share: 0.25 }],
  ['with what may be null', { ...value, part: value.parts[0] }],
  ['with the other alternative', { ...value, either: 'text' }],
])('writes an answer %s', (_, answer) => {
  expect(written(answer)).toEqual(answer)
})

it('leaves out what the schema does not name, at every depth', () => {
  const chatty = { ...value, passwordHash: 'x', parts: [{ ...value.parts[0], inner: 'x' }] }
  expect(written(chatty)).toEqual({ ...value, parts: [value.parts[0]] })
})

it('does not answer without what is required', () => {
  expect(() => written({ ...value, id: undefined })).toThrow('required')
})

it('compiles what many routes answer once', () => {
  const writers = ['/a', '/b'].map(url => serializerCompiler({ schema: part, method: 'GET', url }))
  expect(writers[0]).toBe(writers[1])
})
