// /authenticators/admin/: what people prove besides their password.
import { notFound } from './api-error.ts'
import { nextKey, type State, valuesOf } from './state.ts'
import type { StoredDevice, StoredUser } from './stored-people.ts'
import { type Handle, isRecent, type Routes, type World } from './world.ts'

export function deviceRoutes(world: World): Routes {
  return {
    // A bare list; what says of no user is everybody's.
    'GET /authenticators/admin/all/': ({ query }) => {
      const user = query.get('user')
      const found = valuesOf(world.state.devices).filter(device => user === null || String(device.user) === user)
      return { body: found.map(device => shown(world, device)) }
    },
    ...Object.fromEntries(kinds.map(type => [`DELETE /authenticators/admin/${stageOf(type)}/:pk/`, remover(world, type)])),
  }
}

const kinds: StoredDevice['type'][] = ['totp.TOTPDevice', 'webauthn.WebAuthnDevice', 'static.StaticDevice']

function stageOf(type: StoredDevice['type']): string {
  return type.slice(0, type.indexOf('.'))
}

/** Each kind is counted by itself there: what is of another is not found. */
function remover({ state }: World, type: StoredDevice['type']): Handle {
  return ({ params }) => {
    const pk = params['pk'] ?? ''
    if (state.devices.get(pk)?.type !== type) throw notFound(type.slice(type.indexOf('.') + 1))
    state.devices.delete(pk)
    return { status: 204 }
  }
}

/** What somebody does in a browser, for tests: there is no call for it. */
export function enrol(state: State, user: number, type: StoredDevice['type'] = 'totp.TOTPDevice', confirmed = true): number {
  const pk = nextKey(state, 'devices')
  state.devices.put(String(pk), { pk, user, type, confirmed, created: new Date().toISOString() })
  return pk
}

export function endDevices({ devices }: State, { pk }: StoredUser): void {
  for (const device of valuesOf(devices).filter(({ user }) => user === pk)) devices.delete(String(device.pk))
}

const names: Record<StoredDevice['type'], string> = {
  'totp.TOTPDevice': 'TOTP Device', 'webauthn.WebAuthnDevice': 'WebAuthn Device', 'static.StaticDevice': 'Static Device',
}

function shown(world: World, { pk, type, confirmed, created }: StoredDevice) {
  const label = `authentik_stages_authenticator_${type}`
  return {
    verbose_name: names[type], verbose_name_plural: `${names[type]}s`, meta_model_name: label.toLowerCase(), pk: String(pk),
    name: names[type], type: label, confirmed, created, last_updated: created, last_used: null, extra_description: '',
    ...isRecent(world) ? { external_id: null } : {},
  }
}
