import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judgeContents, openDataDirectory } from './data-directory.ts'
import { keepSecrets } from './secrets.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dezky-data-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the data directory', () => {
  it('is made for its owner alone', () => {
    openDataDirectory(join(folder, 'new'))
    expect(statSync(join(folder, 'new')).mode & 0o066).toBe(0)
  })

  it('serves one cloud at a time, and the next after that one has gone', () => {
    const first = openDataDirectory(folder)
    expect(() => openDataDirectory(folder)).toThrow(/already running on .* \(process \d+\)/)
    first.lock.release()
    openDataDirectory(folder).lock.release()
  })

  it('is taken over from a process that is no more', () => {
    writeFileSync(join(folder, 'version'), '1\n')
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: 4_194_304, began: '1' }))
    openDataDirectory(folder).lock.release()
    expect(existsSync(join(folder, 'lock'))).toBe(false)
  })

  it('of another format is refused and left as it was', () => {
    writeFileSync(join(folder, 'version'), '99\n')
    chmodSync(folder, 0o755)
    expect(() => openDataDirectory(folder)).toThrow(/format 99.*reads format 1.*Nothing in it was changed/)
    expect(readdirSync(folder)).toEqual(['version'])
    expect(statSync(folder).mode & 0o777).toBe(0o755)
  })

  it('that belongs to something else is refused', () => {
    expect(judgeContents(['Documents', 'Music'], null)).toBe('holds something else already (Documents, Music)')
    expect(judgeContents(['test-postgres'], null)).toBeNull()
  })
})

describe('secrets', () => {
  it('are made once, readable by their owner alone, and kept', () => {
    const file = join(folder, 'secrets.json')
    const first = keepSecrets(file, { ADMIN_EMAIL: 'ada@example.org' })
    expect(first.made).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(first.secrets.admin.password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/)
    expect(keepSecrets(file, { ADMIN_EMAIL: 'eve@example.org' })).toEqual({ secrets: first.secrets, made: false })
  })

  it('that an older version made are completed, and otherwise stay', () => {
    const file = join(folder, 'secrets.json')
    const newer = ['auditSigningKey', 'platformSecretsKey', 'mailTwinToken', 'filesTwinToken']
    const whole = keepSecrets(file, { ADMIN_EMAIL: 'ada@example.org' }).secrets
    const older = Object.fromEntries(Object.entries(whole).filter(([name]) => !newer.includes(name)))
    writeFileSync(file, JSON.stringify(older))
    const { secrets, made } = keepSecrets(file, { ADMIN_EMAIL: 'ada@example.org' })
    expect({ made, ...secrets }).toEqual({
      made: false, ...older, auditSigningKey: expect.stringMatching(/^MC4/), platformSecretsKey: expect.stringMatching(/^.{44}$/),
      mailTwinToken: expect.stringMatching(/^API_.{43}$/), filesTwinToken: expect.stringMatching(/^.{44}$/),
    })
    expect(keepSecrets(file, { ADMIN_EMAIL: 'ada@example.org' }).secrets).toEqual(secrets)
  })

  it('do not store a password that was given', () => {
    const given = { ADMIN_EMAIL: 'ada@example.org', ADMIN_PASSWORD: 'correct horse battery' }
    const { secrets } = keepSecrets(join(folder, 'secrets.json'), given)
    expect(JSON.stringify(secrets)).not.toContain('correct horse')
    expect(secrets.admin.password).toBeNull()
  })

  it('that cannot be read stop the start instead of being replaced', () => {
    const file = join(folder, 'secrets.json')
    writeFileSync(file, '{')
    expect(() => keepSecrets(file, { ADMIN_EMAIL: 'ada@example.org' })).toThrow(/cannot be read/)
  })
})
