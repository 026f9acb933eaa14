import { describe, expect, it } from 'vitest'
import { changeSettingsSchema, settingsSchema } from '@dezky/contracts/deployer'
import { changeOfSettings, draftOfSettings, generalField } from './general-draft.ts'

const freeze = { kind: 'once', reason: 'Inventory', from: '2030-01-01T10:00:12.000Z', until: '2030-01-02T10:00:00.000Z' }

describe('the settings of the whole installation', () => {
  it.each([
    [{}], [{ bindMounts: ['/srv/data', '/srv/other'], existingVolumes: ['old'], unknownImages: 'create', defaultHost: 'here' }],
    [{ freezes: [freeze], diskReserveBytes: 512 * 1024 ** 2, keepInstanceLogLines: 0 }],
  ])('are sent as they were when nothing is typed: %j', (known) => {
    const settings = settingsSchema.parse(known)
    expect(changeSettingsSchema.parse(changeOfSettings(draftOfSettings(settings)))).toEqual(settings)
  })

  it('say by their field what is wrong', () => {
    const wrong = { domain: 'no domain', hostNamePattern: 'same', bindMounts: 'relative', diskReserve: '', keepLogsDays: '0' }
    const parsed = changeSettingsSchema.safeParse(changeOfSettings({ ...draftOfSettings(settingsSchema.parse({})), ...wrong }))
    expect(parsed.error?.issues.map(({ path }) => generalField(path.join('.'))).sort())
      .toEqual(['bindMounts', 'diskReserve', 'domain', 'hostNamePattern', 'keepLogsDays'])
  })
})
