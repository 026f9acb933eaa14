// Bodies as serializers read them: what they do not know they ignore, and every field that is wrong is named at once.
import { ApiError, invalid } from './api-error.ts'

export interface Field<T> {
  read(value: unknown): T
  required?: boolean
}
export type Fields<T> = { [K in keyof T]?: Field<T[K]> }

export class FieldFault extends Error {
  readonly details: unknown

  constructor(details: unknown) {
    super('a field is wrong')
    this.details = typeof details === 'string' ? [details] : details
  }
}

/** `whole`: what is required has to be there. Otherwise it is a change, of what is given only. */
export function readBody<T>(sent: unknown, fields: Fields<T>, { whole }: { whole: boolean }): Partial<T> {
  const body = bodyOf(sent)
  const errors: Record<string, unknown> = {}
  const read: Record<string, unknown> = {}
  for (const [name, field] of Object.entries<Field<unknown> | undefined>(fields)) {
    try {
      if (name in body) read[name] = field?.read(body[name])
      else if (whole && field?.required) throw new FieldFault('This field is required.')
    }
    catch (error) {
      if (!(error instanceof FieldFault)) throw error
      errors[name] = error.details
    }
  }
  if (Object.keys(errors).length > 0) throw invalid(errors)
  return read as Partial<T>
}

function bodyOf(sent: unknown): Record<string, unknown> {
  if (sent === undefined || sent === null) return {}
  if (isDictionary(sent)) return sent
  throw invalid({ non_field_errors: [`Invalid data. Expected a dictionary, but got ${Array.isArray(sent) ? 'list' : 'str'}.`] })
}

export function isDictionary(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function required<T>(field: Field<T>): Field<T> {
  return { ...field, required: true }
}

export function nullable<T>({ read }: Field<T>): Field<T | null> {
  return { read: value => value === null ? null : read(value) }
}

/** A further rule: it says what is wrong, or nothing. */
export function ruled<T>(field: Field<T>, fault: (value: T) => string | null): Field<T> {
  return {
    ...field,
    read(value) {
      const read = field.read(value)
      const found = fault(read)
      if (found) throw new FieldFault(found)
      return read
    },
  }
}

/** One object within another: its faults lie below its own name. */
export function nested<T>(fields: Fields<T>): Field<Partial<T>> {
  return {
    read(value) {
      try {
        return readBody(value, fields, { whole: true })
      }
      catch (error) {
        throw error instanceof ApiError ? new FieldFault(error.body) : error
      }
    },
  }
}
