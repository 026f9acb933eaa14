// ownCloud Infinite Scale 7 (and OpenCloud, which is the same here), as much of its LibreGraph as a control plane touches.
import { startTwin, type Twin, type TwinOptions } from '../twin.ts'
import { refusals } from './graph-error.ts'
import { serveRoutes } from './routes.ts'
import { type State, stateIn } from './state.ts'
import { serveWeb } from './web.ts'

export type { StoredDrive, StoredUser } from './state.ts'

export interface OcisOptions extends TwinOptions {
  /** The administrator there is from the beginning; default `admin`. */
  user?: string
  appToken?: string
  /** Where people sign in who open it in a browser; without it nobody does. */
  issuer?: string
}

export interface OcisTwin extends Twin { user: string, appToken: string, state: State }

export async function startOcis(options: OcisOptions = {}): Promise<OcisTwin> {
  const { user = 'admin', appToken = 'ocis-twin', issuer } = options
  const twin = await startTwin({
    name: 'ocis',
    refusals,
    serve(app, { store, address }) {
      const state = stateIn(store)
      prepare(state, user)
      serveRoutes(app, { state, appToken, address })
      if (issuer) serveWeb(app, { state, issuer })
    },
  }, options)
  return { ...twin, user, appToken, state: stateIn(twin.store) }
}

function prepare({ users }: State, username: string): void {
  const isThere = users.entries().some(([, user]) => user.username === username)
  if (isThere) return
  const administrator = { username, displayName: 'Admin', mail: 'admin@example.org', enabled: true, role: 'admin' } as const
  users.put('00000000-0000-4000-8000-0000000000ad', administrator)
}
