// What others have in the same upstreams, some of it in names we would like to have.
import type { Cloud } from './cloud.ts'

export function plantForeign({ twins }: Pick<Cloud, 'twins'>): void {
  const { groups, users } = twins.directory.state
  const [board, bob] = ['00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000f2']
  groups.put(board, { pk: board, name: 'board', is_superuser: false, parents: [], attributes: { theirs: 1 } })
  users.put('990', {
    pk: 990, uuid: bob, uid: bob, username: 'bob', name: 'Bob', email: 'bob@other.test', is_active: true, path: 'users', type: 'internal',
    groups: [board], attributes: { theirs: 2 }, last_login: null, date_joined: '2026-01-01T00:00:00Z', password: null,
    password_change_date: '2026-01-01T00:00:00Z', last_updated: '2026-01-01T00:00:00Z',
  })
  const { drives, users: accounts } = twins.files.state
  accounts.put(bob, { username: 'bob', displayName: 'Bob', mail: 'bob@other.test', enabled: true, role: 'user' })
  drives.put('storage$theirs', {
    name: 'Theirs', description: 'by hand', driveAlias: 'project/theirs', quota: 5, used: 3, disabled: false,
    modifiedAt: '2026-01-01T00:00:00Z', grants: { [bob]: 'manager' },
  })
}
