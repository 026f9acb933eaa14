// Mail and files as OIDC clients: they run in browsers and keep no secret, and open only to whoever has everything they need there.
import { type ClientMetadata, errors } from 'oidc-provider'
import type { ConnectedApp } from '../../config/connected-apps.ts'
import type { Db } from '../../database/index.ts'
import { groupNamesOf, readyGroup } from '../groups/index.ts'
import { signingAlgorithm } from '../keys/index.ts'

export function appClientOf({ id, name, url, returnsTo }: ConnectedApp): ClientMetadata {
  return {
    client_id: id,
    client_name: name,
    client_uri: url,
    redirect_uris: returnsTo,
    post_logout_redirect_uris: [`${url}/`],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    id_token_signed_response_alg: signingAlgorithm,
  }
}

interface Opening { clientId: string, personId: string }

/** Throws AccessDenied, which leads back to the app. */
export async function requireReady(db: Db, apps: ConnectedApp[], opening: Opening): Promise<void> {
  if (!await mayOpen(db, apps, opening)) throw new errors.AccessDenied('not ready for this app')
}

/** Everybody may open a surface. */
export async function mayOpen(db: Db, apps: ConnectedApp[], { clientId, personId }: Opening): Promise<boolean> {
  if (!apps.some(({ id }) => id === clientId)) return true
  return (await groupNamesOf(db, personId)).includes(readyGroup)
}
