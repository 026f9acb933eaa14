import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Ready, readyScreen } from './screen.ts'

const ready: Ready = {
  seconds: 3.21,
  operator: 'http://localhost:4101',
  portal: 'http://localhost:4100',
  apiDocs: 'http://localhost:4110/docs',
  deployer: null,
  mail: { url: 'http://localhost:4140', twinOf: 'Stalwart' },
  files: { url: 'http://localhost:4141', twinOf: 'Infinite Scale' },
  email: 'admin@dezky.local',
  password: 'abcde-fghjk-mnpqr-stuvw',
  firstStart: true,
  data: '.dezky',
  elsewhere: null,
  logs: '.dezky/logs',
}

describe('the screen when all is ready', () => {
  it('says where everything is and how to get in', () => {
    expect(shown({})).toMatchInlineSnapshot(`
      "
        ●─●─●  Dezky is ready in 3.2 s

        Operator  http://localhost:4101
        Portal    http://localhost:4100
        API docs  http://localhost:4110/docs
        Deployer  not running: no Docker Engine answers on this machine
        Mail      http://localhost:4140 (a twin of Stalwart; /_twin/state shows what it holds)
        Files     http://localhost:4141 (a twin of Infinite Scale; /_twin/state shows what it holds)

        Sign in   admin@dezky.local
        Password  abcde-fghjk-mnpqr-stuvw

        Data      .dezky
        Logs      .dezky/logs
        Stop      Ctrl-C
      "
    `)
  })

  it('leads to the deployer where there is an engine', () => {
    expect(shown({ deployer: 'http://localhost:4102' })).toContain('Deployer  http://localhost:4102 (sign in as admin, with the same password)\n')
  })

  it('calls a real mail server no twin', () => {
    expect(shown({ mail: { url: 'https://mail.internal', twinOf: null } })).toContain('Mail      https://mail.internal\n')
  })

  it('does not show a password that was given', () => {
    expect(shown({ password: null })).toContain('Password  as set in ADMIN_PASSWORD\n')
    expect(shown({ password: null, firstStart: false })).toContain('as set in ADMIN_PASSWORD at the first start')
  })

  it('says that the generated password may have been changed since', () => {
    expect(shown({ firstStart: false })).toContain('abcde-fghjk-mnpqr-stuvw (unless it was changed)')
  })

  it('says where Postgres keeps its files when that is elsewhere', () => {
    expect(shown({ elsewhere: '/var/lib/dezky/postgres-1/data' })).toContain('/var/lib/dezky/postgres-1/data (Postgres: its own user')
  })

  it('fits one screen', () => {
    const lines = shown({ elsewhere: '/var/lib/dezky/postgres-1/data' }).split('\n')
    expect(lines.length).toBeLessThanOrEqual(24)
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(110)
  })
})

function shown(change: Partial<Ready>): string {
  return stripVTControlCharacters(readyScreen({ ...ready, ...change }))
}
