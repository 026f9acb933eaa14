import { describe, expect, it } from 'vitest'
import { changeNotificationChannelSchema, channelOptionsSchema, createNotificationChannelSchema } from '@dezky/contracts/deployer'
import { changeOfChannel, channelField, channelOf, draftOfChannel, newChannel } from './channel-draft.ts'

const of = (options: object) => ({
  id: 'x', version: 1, createdAt: '', updatedAt: '', name: 'team', options: channelOptionsSchema.parse(options),
  hasSecret: true, missingSecrets: [],
  groups: ['deployment_failed' as const], projects: ['shop'], enabled: false, waiting: 0,
})

describe('a notification channel', () => {
  it.each([
    [{ kind: 'webhook', url: 'https://example.com/hook' }], [{ kind: 'slack' }], [{ kind: 'ntfy', url: 'https://ntfy.sh', topic: 'team' }],
    [{ kind: 'email', host: 'mail.example.com', from: 'a@example.com', to: ['b@example.com', 'c@example.com'] }],
  ])('is sent as it was when nothing is typed, with its secret kept: %j', (options) => {
    const channel = of(options)
    const { groups, projects, enabled } = channel
    expect(changeNotificationChannelSchema.parse(changeOfChannel(draftOfChannel(channel))))
      .toEqual({ options: channel.options, groups, projects, enabled })
  })

  it('has another secret when one is typed, and none when it is to go', () => {
    const draft = draftOfChannel(of({ kind: 'slack' }))
    expect(changeOfChannel({ ...draft, secret: 'new' })).toMatchObject({ secret: 'new' })
    expect(changeOfChannel({ ...draft, forgets: true })).toMatchObject({ secret: null })
  })

  it('says by its field what is wrong', () => {
    const draft = { ...newChannel(), kind: 'email' as const, port: '', to: 'nobody', groups: [] }
    const fields = createNotificationChannelSchema.safeParse(channelOf(draft)).error?.issues.map(({ path }) => channelField(path.join('.')))
    expect(fields?.sort()).toEqual(['from', 'groups', 'host', 'name', 'port', 'to'])
  })
})
