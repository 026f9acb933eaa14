import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ConfigurationError, defineEnvironment, variable } from './environment.ts'
import { base64Key, flag, list, port, seconds, webUrl, wholeNumber } from './variables.ts'

const environment = defineEnvironment({
  PORT: variable('port to listen on', port.default(4110)),
  PUBLIC_URL: variable('where browsers come', webUrl.default('http://localhost:4110')),
  ISSUERS: variable('who is believed', list.default(['a', 'b'])),
  DATABASE_URL: variable('the database', z.string('is missing'), { secret: true }),
  TOKEN: variable('the token', z.string('is missing').min(8, 'is too short').default('kept to ourselves'), { secret: true }),
  MAIL_URL: variable('the mail server', z.string().optional()),
})

function faultsOf(env: Record<string, string>): string {
  try {
    environment.read(env)
    return ''
  }
  catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
}

describe('reading the environment', () => {
  it('gives every variable its type, and its default when it is absent', () => {
    expect(environment.read({ DATABASE_URL: 'postgres://x', PORT: '80', UNKNOWN: 'ignored' })).toEqual({
      PORT: 80, PUBLIC_URL: 'http://localhost:4110', ISSUERS: ['a', 'b'], DATABASE_URL: 'postgres://x', TOKEN: 'kept to ourselves',
      MAIL_URL: undefined,
    })
  })

  it('takes an empty variable as one that is absent', () => {
    expect(environment.read({ DATABASE_URL: 'postgres://x', PORT: '', MAIL_URL: '' })).toMatchObject({ PORT: 4110, MAIL_URL: undefined })
    expect(faultsOf({ DATABASE_URL: '' })).toContain('DATABASE_URL: is missing')
  })

  it('names every variable that is wrong, with what it means, and none that is right', () => {
    expect(faultsOf({ PORT: 'eighty', PUBLIC_URL: 'localhost', ISSUERS: 'a' })).toBe(`The configuration is not usable.
  PORT: is not a port number (port to listen on)
  PUBLIC_URL: is not an http(s) address (where browsers come)
  DATABASE_URL: is missing (the database)`)
  })

  it.each<[Record<string, string>, string]>([
    [{}, ''], [{ FILES_URL: 'x', FILES_TOKEN: 'y' }, ''],
    [{ FILES_URL: 'x' }, 'FILES_TOKEN: is missing, while FILES_URL is given (their token)'],
    [{ FILES_TOKEN: 'y', FILES_URL: '' }, 'FILES_URL: is missing, while FILES_TOKEN is given (where files are)'],
  ])('takes what belongs together all or not at all: %j', (env, fault) => {
    const optional = z.string().optional()
    const grouped = defineEnvironment({ FILES_URL: variable('where files are', optional), FILES_TOKEN: variable('their token', optional) },
      { together: [['FILES_URL', 'FILES_TOKEN']] })
    const read = () => grouped.read(env)
    if (fault) expect(read).toThrow(fault)
    else expect(read).not.toThrow()
  })

  it('does not repeat a secret when it refuses it', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres://x', TOKEN: 'hunter2' })).toBe(`The configuration is not usable.
  TOKEN: is too short (the token)`)
  })
})

describe('describing the environment', () => {
  it('says of every variable what it means, what holds without it and whether it must be given', () => {
    expect(environment.describe()).toEqual([
      { name: 'PORT', meaning: 'port to listen on', default: '4110', required: false, secret: false },
      { name: 'PUBLIC_URL', meaning: 'where browsers come', default: 'http://localhost:4110', required: false, secret: false },
      { name: 'ISSUERS', meaning: 'who is believed', default: 'a,b', required: false, secret: false },
      { name: 'DATABASE_URL', meaning: 'the database', default: null, required: true, secret: true },
      { name: 'TOKEN', meaning: 'the token', default: null, required: false, secret: true },
      { name: 'MAIL_URL', meaning: 'the mail server', default: null, required: false, secret: false },
    ])
  })
})

describe('a default', () => {
  it('that is nothing, or of many parts, is not said', () => {
    const modes = z.string().default('').transform(text => ({ text }))
    const described = defineEnvironment({
      PROXIES: variable('who stands in front', list.default([])), MODES: variable('what to do', modes),
      OFF: variable('whether', flag.default(false)),
    }).describe()
    expect(described.map(one => one.default)).toEqual([null, null, 'false'])
  })
})

describe('values of variables', () => {
  it.each<[string, z.ZodType<unknown, string>, string, unknown]>([
    ['a port', port, '65535', 65_535], ['any free port', port, '0', 0],
    ['a whole number', wholeNumber, '12', 12], ['seconds', seconds, '600', 600],
    ['yes', flag, 'yes', true], ['off', flag, 'off', false],
    ['an address without its trailing slash', webUrl, 'https://dezky.example/', 'https://dezky.example'],
    ['a list with blanks', list, ' a, b ,,c', ['a', 'b', 'c']],
    ['a key', base64Key, Buffer.alloc(32, 7).toString('base64'), Buffer.alloc(32, 7)],
  ])('%s is read', (_, schema, text, value) => {
    expect(schema.parse(text)).toEqual(value)
  })

  it.each<[string, z.ZodType<unknown, string>, string]>([
    ['a port out of range', port, '65536'], ['a negative port', port, '-1'], ['a fraction', wholeNumber, '1.5'],
    ['a number in words', seconds, 'ten'], ['a number too large to be meant', wholeNumber, '9999999999'],
    ['perhaps', flag, 'perhaps'], ['an address of another kind', webUrl, 'ftp://dezky.example'], ['a bare host', webUrl, 'dezky.example'],
    ['a key that is too short', base64Key, Buffer.alloc(31).toString('base64')],
  ])('%s is refused', (_, schema, text) => {
    expect(schema.safeParse(text).success).toBe(false)
  })
})
