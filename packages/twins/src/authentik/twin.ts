// Authentik, as much of its interface as a control plane touches, in two releases.
import { startTwin, type Twin, type TwinOptions } from '../twin.ts'
import { refusals } from './api-error.ts'
import { enrol } from './devices.ts'
import { grant } from './grants.ts'
import { install, setRecoveryFlow } from './install.ts'
import { serveRoutes } from './routes.ts'
import { signIn } from './sessions.ts'
import { type State, stateIn } from './state.ts'
import type { StoredDevice } from './stored-people.ts'
import { isRecent, type Version } from './world.ts'

export type { StoredGroup, StoredUser } from './stored-people.ts'
export type { Version } from './world.ts'

export interface AuthentikOptions extends TwinOptions {
  /** Default: the newest. */
  version?: Version
  token?: string
  /** Whether the brand has one; default: it has. */
  recoveryFlow?: boolean
  /** Default: as many as the release shows. */
  pageSize?: number
}

export interface AuthentikTwin extends Twin {
  token: string
  version: Version
  state: State
  /** What happens in a browser: a session of this person. */
  signIn(user: number): string
  /** An application has been given a refresh token for this person. */
  grant(user: number): number
  /** A person has set up an authenticator app, or what else is said. */
  enrol(user: number, type?: StoredDevice['type'], confirmed?: boolean): number
  setRecoveryFlow(isSet: boolean): void
}

export async function startAuthentik(options: AuthentikOptions = {}): Promise<AuthentikTwin> {
  const { version = '2026.5', token = 'authentik-twin', recoveryFlow = true, pageSize } = options
  const sizes = isRecent({ version }) ? { default: 20, max: 100 } : { default: 100, max: Infinity }
  const twin = await startTwin({
    name: 'authentik',
    refusals,
    serve(app, { store, address }) {
      const state = stateIn(store)
      install(state, { token, recoveryFlow })
      serveRoutes(app, { state, version, address, pages: { ...sizes, default: pageSize ?? sizes.default } })
    },
  }, options)
  const state = stateIn(twin.store)
  return {
    ...twin, token, version, state,
    signIn: user => signIn(state, user), grant: user => grant(state, user),
    enrol: (...device) => enrol(state, ...device), setRecoveryFlow: isSet => setRecoveryFlow(state, isSet),
  }
}
