// What is wrong with a value, in a sentence a person can act on; for what a schema does not say itself.
import type { core } from 'zod'

export function sayFault(issue: core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type': return issue.input === undefined ? 'This is missing.' : `This is not ${kinds[issue.expected] ?? issue.expected}.`
    case 'invalid_value': return issue.input === undefined ? `This is missing. ${choice(issue.values)}` : choice(issue.values)
    case 'unrecognized_keys': return `There is no field ${issue.keys.map(key => JSON.stringify(key)).join(', ')} here.`
    case 'too_small': return tooSmall(issue)
    case 'too_big': return tooBig(issue)
    case 'invalid_format': return formats[issue.format]
    default: return undefined
  }
}

const kinds: Record<string, string> = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', object: 'an object',
  record: 'an object', array: 'a list',
}

const formats: Record<string, string> = {
  uuid: 'This is not an id: a UUID.', datetime: 'This is not a time, such as 2026-01-31T12:00:00Z.',
  date: 'This is not a date, such as 2026-01-31.',
}

function choice(values: core.util.Primitive[]): string {
  return `Use ${values.length > 1 ? 'one of ' : ''}${values.map(String).join(', ')}.`
}

function tooSmall({ origin, minimum }: Pick<core.$ZodIssueTooSmall, 'origin' | 'minimum'>): string {
  if (origin === 'string') return minimum === 1 ? 'This is empty.' : `Use ${minimum} characters or more.`
  return origin === 'array' ? `Name at least ${minimum}.` : `Use ${minimum} or more.`
}

function tooBig({ origin, maximum }: Pick<core.$ZodIssueTooBig, 'origin' | 'maximum'>): string {
  if (origin === 'string') return `Use ${maximum} characters or fewer.`
  return origin === 'array' ? `Name at most ${maximum}.` : `Use ${maximum} or less.`
}
