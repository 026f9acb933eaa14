// Every route of the API, as its own description names it, with a request that it would take.
import type { Schema } from './sample.ts'
import { inTime, sampleOf } from './sample.ts'

export interface Route {
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With its parameters in braces. */
  path: string
  parameters: Parameter[]
  body: { type: string, schema: Schema, value: unknown } | null
}

export interface Parameter { name: string, in: 'path' | 'query' | 'header', schema: Schema }

interface Operation {
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema, example?: unknown }> }
}

export interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

export function describedRoutes({ paths, components }: Description): Route[] {
  return Object.entries(paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => ({
    id: operation.operationId,
    method: method.toUpperCase() as Route['method'],
    path,
    parameters: operation.parameters ?? [],
    body: bodyOf(operation, components.schemas),
  })))
}

function bodyOf({ requestBody }: Operation, schemas: Record<string, Schema>): Route['body'] {
  const [content] = Object.entries(requestBody?.content ?? {})
  if (!content) return null
  const [type, { schema, example }] = content
  return { type, schema, value: inTime(example ?? sampleOf(schema, schemas)) }
}
