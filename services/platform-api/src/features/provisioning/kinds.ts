// The handlers of all kinds of resources, by kind.
import type { ResourceKind } from '@dezky/contracts'
import type { Handler } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { groupKind } from './directory/group.ts'
import { personKind } from './directory/person.ts'
import { readyKind } from './directory/ready.ts'
import { memberKind } from './files/member.ts'
import { spaceKind } from './files/space.ts'
import type { Kinds } from './kind.ts'
import { accountKind } from './mail/account.ts'
import { domainKind } from './mail/domain.ts'
import { listKind } from './mail/list.ts'
import { notConfiguredHandler, resourceHandler } from './resource.reconciler.ts'
import type { ProvisioningWorld } from './world.ts'

/** Without those whose upstream is not configured. */
export function kindsOf(world: ProvisioningWorld): Kinds {
  const { db, clock, directory, files, mail } = world
  return {
    'directory.group': groupKind(directory),
    'directory.person': personKind(world),
    ready: readyKind(world),
    ...mail && {
      'mail.domain': domainKind(mail, clock), 'mail.account': accountKind(mail, clock), 'mail.forward': listKind(mail, 'mail.forward'),
      'mail.list': listKind(mail, 'mail.list'),
    },
    ...files && { 'files.space': spaceKind(files), 'files.member': memberKind({ db, clock, files, issuer: directory.issuer }) },
  }
}

const noServer = {
  mail: 'This platform has no mail server configured.',
  files: 'This platform has no file server configured.',
}

const withoutServer: Partial<Record<ResourceKind, string>> = {
  'mail.domain': noServer.mail, 'mail.account': noServer.mail, 'mail.forward': noServer.mail, 'mail.list': noServer.mail,
  'files.space': noServer.files, 'files.member': noServer.files,
}

export function resourceHandlers(world: ProvisioningWorld, kinds: Kinds): Record<string, Handler<Scoped>> {
  return {
    ...Object.fromEntries(Object.entries(withoutServer).map(([kind, message]) => [kind, notConfiguredHandler(world, message)])),
    ...Object.fromEntries(Object.values(kinds).map(kind => [kind.kind, resourceHandler(world, kind)])),
  }
}
