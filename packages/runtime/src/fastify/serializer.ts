// Answers are written by their schemas, compiled once: zod says what an answer holds, fast-json-stringify writes that and nothing else.
import writerOf from 'fast-json-stringify'
import type { FastifySerializerCompiler } from 'fastify'
import { z } from 'zod'

type JsonSchema = z.core.JSONSchema.BaseSchema

type Writer = ReturnType<FastifySerializerCompiler<z.ZodType>>

/** Hundreds of routes fail in the same few ways: compiling each again would take most of the time it takes to start. */
const compiled = new WeakMap<z.ZodType, Writer>()

/** What the schema does not name never leaves; what it requires and is not there is an error of ours. */
export const serializerCompiler: FastifySerializerCompiler<z.ZodType> = ({ schema }) => {
  const writer = compiled.get(schema) ?? compile(schema)
  compiled.set(schema, writer)
  return writer
}

function compile(schema: z.ZodType): Writer {
  const override = ({ jsonSchema }: { jsonSchema: JsonSchema }) => simplify(jsonSchema)
  return writerOf(z.toJSONSchema(schema, { target: 'draft-7', io: 'output', reused: 'inline', override }) as writerOf.AnySchema)
}

/** "This or null" as a type that may be null: alternatives would have to be tried one after the other. */
function simplify(schema: JsonSchema): void {
  delete schema['id']
  const [wanted, nothing, ...others] = schema.anyOf ?? []
  if (!isSchema(wanted) || !isSchema(nothing) || others.length > 0 || nothing.type !== 'null' || typeof wanted.type !== 'string') return
  delete schema.anyOf
  Object.assign(schema, wanted, wanted.type === 'object' || wanted.type === 'array' ? { nullable: true } : { type: [wanted.type, 'null'] })
}

function isSchema(schema: unknown): schema is JsonSchema {
  return typeof schema === 'object'
}
