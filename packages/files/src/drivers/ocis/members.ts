// Who may use a space: one call a person, since the server looks at the first of several only.
import { z } from 'zod'
import { FilesRejected } from '../../errors.ts'
import type { Files, SpaceRole } from '../../files.ts'
import { accepted, type Answer, isHidden, Refused } from './connection.ts'
import { type Drive, isEnabled, membersOf } from './drive.ts'
import { remove } from './erase.ts'
import { spaceRoleIds } from './roles.ts'
import { requireSpace, type Server } from './spaces.ts'

type Members = Pick<Files, 'ensureMember' | 'removeMember'>

export function memberVerbs({ connection, account, finding }: Server): Members {
  const permissions = ({ id }: Drive) => `/v1beta1/drives/${encodeURIComponent(id)}/root`
  const permission = (drive: Drive, person: string) => `${permissions(drive)}/permissions/${encodeURIComponent(`u:${person}`)}`
  const change = (drive: Drive, person: string, role: SpaceRole) => connection.ask(
    { method: 'PATCH', path: permission(drive, person), body: { roles: [spaceRoleIds[role]] } }, z.looseObject({}))
  const invite = (drive: Drive, person: string, role: SpaceRole) => connection.send({
    method: 'POST', path: `${permissions(drive)}/invite`,
    body: { recipients: [{ objectId: person, '@libre.graph.recipient.type': 'user' }], roles: [spaceRoleIds[role]] },
  })
  return {
    async ensureMember(space, { personExternalId, role }) {
      const drive = requireOn(await requireSpace(finding, space))
      const member = memberIn(drive, personExternalId)
      if (member?.role === role) return
      if (member) return void await change(drive, personExternalId, role)
      const answer = await invite(drive, personExternalId, role)
      // Somebody else let them in meanwhile, in whatever role.
      if (isThere(answer)) return void await change(drive, personExternalId, role)
      if (isHidden(answer)) throw new FilesRejected('There is no such person, or we may not let anybody into this space.')
      accepted(answer)
    },
    async removeMember(space, personExternalId) {
      const drive = await finding.one(space)
      if (!drive || !memberIn(drive, personExternalId)) return
      if (personExternalId === await account.id()) throw new FilesRejected('That is the account we ourselves use.')
      const isThere = async () => Boolean(memberIn(await finding.one(space), personExternalId))
      await remove(connection, { path: permission(requireOn(drive), personExternalId), isThere })
    },
  }
}

function memberIn(drive: Drive | null, person: string) {
  return drive && membersOf(drive).find(({ personExternalId }) => personExternalId === person)
}

function requireOn(drive: Drive): Drive {
  if (!isEnabled(drive)) throw new FilesRejected('The space is switched off: nobody can be let in or out.')
  return drive
}

function isThere(answer: Answer | Refused): boolean {
  return answer instanceof Refused && (answer.status === 409 || answer.code === 'nameAlreadyExists')
}
