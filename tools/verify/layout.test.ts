import { expect, it } from 'vitest'
import { judgeLayout } from './layout.ts'

const room = ['packages/mail/package.json', 'packages/mail/README.md']

it.each([
  [['packages/mail/src/utils/slug.ts'], 'packages/mail/src/utils/: name it after what is in it'],
  [['packages/mail/src/stalwart-client.ts'], 'packages/mail/src/stalwart-client.ts: a vendor\'s name belongs in a folder called drivers/'],
  [['packages/mail/src/MailDomain.ts'], 'packages/mail/src/MailDomain.ts: files are named in kebab-case'],
  [['packages/files/package.json'], 'packages/files/: has no README.md that says what it promises'],
])('%s', (files, complaint) => {
  expect(judgeLayout([...room, ...files])).toEqual([complaint])
})

it('leaves drivers, and what Nuxt names, alone', () => {
  const files = ['packages/mail/src/drivers/stalwart/client.ts', 'packages/mail/src/mail-domain.test.ts', 'apps/portal/app/useMail.ts']
  expect(judgeLayout([...room, ...files])).toEqual([])
})
