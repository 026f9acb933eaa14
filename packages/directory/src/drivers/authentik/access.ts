// Who may sign in, and who is signed in.
import type { Directory } from '../../directory.ts'
import type { Connection } from './connection.ts'
import { removeDevices } from './devices.ts'
import { endSession, endSessions, listSessions } from './sessions.ts'
import type { RequireSight } from './sight.ts'
import { requireUser, type User, userPath, userShape } from './users.ts'

type Access = Pick<Directory, 'setEnabled' | 'removeSecondFactors' | 'signOutEverywhere' | 'listSessions' | 'endSession'>

export function accessVerbs(connection: Connection, requireSight: RequireSight): Access {
  const set = async (user: User, isActive: boolean) => {
    if (user.is_active === isActive) return
    await connection.ask({ method: 'PATCH', path: userPath(user), body: { is_active: isActive } }, userShape)
  }
  return {
    async setEnabled(person, enabled) {
      const user = await requireUser(connection, person, requireSight)
      // A sign-in that was under way while they were disabled may have left a session: it must not wake up with them.
      if (enabled && !user.is_active) await endSessions(connection, user, requireSight)
      await set(user, enabled)
      if (!enabled) await endSessions(connection, user, requireSight)
    },
    async removeSecondFactors(person) {
      const user = await requireUser(connection, person, requireSight)
      await removeDevices(connection, user, requireSight)
      await endSessions(connection, user, requireSight)
    },
    async signOutEverywhere(person) {
      await endSessions(connection, await requireUser(connection, person, requireSight), requireSight)
    },
    async listSessions(person) {
      return listSessions(connection, await requireUser(connection, person, requireSight), requireSight)
    },
    async endSession(person, id) {
      await endSession(connection, await requireUser(connection, person, requireSight), { id, requireSight })
    },
  }
}
