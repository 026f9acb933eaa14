// The kinds of field there are, with the sentences in which the framework refuses.
import { type Field, FieldFault, isDictionary, ruled } from './fields.ts'

function given<T>(read: (value: unknown) => T): Field<T> {
  return {
    read(value) {
      if (value === null) throw new FieldFault('This field may not be null.')
      return read(value)
    },
  }
}

/** Blank is allowed only where it is said. White space around it goes. */
export function text({ blank = false, max = Infinity } = {}): Field<string> {
  return given((value) => {
    if (typeof value !== 'string' && typeof value !== 'number') throw new FieldFault('Not a valid string.')
    const read = String(value).trim()
    if (read === '' && !blank) throw new FieldFault('This field may not be blank.')
    if (read.length > max) throw new FieldFault(`Ensure this field has no more than ${max} characters.`)
    return read
  })
}

function blankOr(max: number, pattern: RegExp, sentence: string): Field<string> {
  return ruled(text({ blank: true, max }), value => value === '' || pattern.test(value) ? null : sentence)
}

export function email(): Field<string> {
  return blankOr(254, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Enter a valid email address.')
}

export function url(): Field<string> {
  return blankOr(Infinity, /^[a-z][a-z0-9.+-]*:\/\/[^\s/]+/i, 'Enter a valid URL.')
}

export function slug(max = Infinity): Field<string> {
  return ruled(text({ max }), value => /^[-a-zA-Z0-9_]+$/.test(value)
    ? null
    : 'Enter a valid “slug” consisting of letters, numbers, underscores or hyphens.')
}

export function truth(): Field<boolean> {
  return given((value) => {
    if (typeof value === 'boolean') return value
    throw new FieldFault('Must be a valid boolean.')
  })
}

export function whole({ min = -Infinity } = {}): Field<number> {
  return given((value) => {
    const read = typeof value === 'string' ? Number(value) : value
    if (typeof read !== 'number' || !Number.isSafeInteger(read)) throw new FieldFault('A valid integer is required.')
    if (read < min) throw new FieldFault(`Ensure this value is greater than or equal to ${min}.`)
    return read
  })
}

export function choice<T extends string>(...choices: T[]): Field<T> {
  return given((value) => {
    const found = choices.find(candidate => candidate === value)
    if (!found) throw new FieldFault(`"${String(value)}" is not a valid choice.`)
    return found
  })
}

export function dictionary(): Field<Record<string, unknown>> {
  return given((value) => {
    if (!isDictionary(value)) throw new FieldFault('Value must be a dictionary, and not have any duplicate keys.')
    return value
  })
}

export function moment(): Field<string> {
  return given((value) => {
    const read = new Date(String(value))
    if (Number.isNaN(read.getTime())) throw new FieldFault('Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].')
    return read.toISOString()
  })
}

/** What is wrong with an item is told under its index. */
export function list<T>(item: Field<T>): Field<T[]> {
  return given((value) => {
    if (!Array.isArray(value)) throw new FieldFault(`Expected a list of items but got type "${typeof value}".`)
    const errors: Record<string, unknown> = {}
    const read = value.map((entry, at) => {
      try {
        return item.read(entry)
      }
      catch (error) {
        if (!(error instanceof FieldFault)) throw error
        errors[at] = error.details
      }
    })
    if (Object.keys(errors).length > 0) throw new FieldFault(errors)
    return read as T[]
  })
}

/** Something else's primary key. */
export function keyOf<T extends string | number>(find: (pk: string) => { pk: T } | undefined): Field<T> {
  return given((value) => {
    const found = find(String(value))
    if (!found) throw new FieldFault(`Invalid pk "${String(value)}" - object does not exist.`)
    return found.pk
  })
}

/** Twice the same is once; the first that is wrong is told as if it were the list's own fault. */
export function keysOf<T extends string | number>(find: (pk: string) => { pk: T } | undefined): Field<T[]> {
  const key = keyOf(find)
  return given((value) => {
    if (!Array.isArray(value)) throw new FieldFault(`Expected a list of items but got type "${typeof value}".`)
    return [...new Set(value.map(entry => key.read(entry)))]
  })
}
