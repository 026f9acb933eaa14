// In which browsers somebody is signed in.
import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { accountClientId } from './clients.ts'

const model = 'SessionDevice'

export interface Device { sessionUid: string, personId: string, userAgent: string, address: string, expiresAt: Date }

/** What a browser said of itself when it last went to a surface; gone with its session. */
export async function rememberDevice(db: Db, { sessionUid, personId, userAgent, address, expiresAt }: Device, now: Date): Promise<void> {
  const payload = JSON.stringify({ userAgent: clean(userAgent), address, at: Math.floor(now.getTime() / 1000) })
  await db.insertInto('artifacts')
    .values({ model, digest: sessionUid, session_uid: sessionUid, account_id: personId, payload, expires_at: expiresAt })
    .onConflict(conflict => conflict.columns(['model', 'digest']).doUpdateSet({ payload, expires_at: expiresAt })).execute()
}

/** Postgres keeps no NUL in JSON. */
function clean(text: string): string {
  return text.replaceAll('\0', '').slice(0, 400)
}

export interface ListedSession {
  id: string
  userAgent: string | null
  address: string | null
  startedAt: Date | null
  lastSeenAt: Date | null
  expiresAt: Date | null
  clients: string[]
  /** What the tokens of each call it. */
  sids: string[]
}

/**
 * The latest seen first. A session is seen when its browser comes by, and when one of the surfaces it has reached renews its access,
 * which they do while somebody works there.
 */
export async function listSessionsOf(db: Db, personId: string, now: Date): Promise<ListedSession[]> {
  const { rows } = await sql<ListedSession>`
    select s.session_uid as id, d.payload ->> 'userAgent' as "userAgent", d.payload ->> 'address' as address,
           to_timestamp((s.payload ->> 'loginTs')::bigint) as "startedAt", s.expires_at as "expiresAt",
           to_timestamp(greatest((d.payload ->> 'at')::bigint, (s.payload ->> 'loginTs')::bigint,
             (select max((t.payload ->> 'iat')::bigint) from artifacts t
               where t.session_uid = s.session_uid and t.model = 'RefreshToken'))) as "lastSeenAt",
           coalesce((select array_agg(client order by client)
                       from jsonb_object_keys(s.payload -> 'authorizations') as client
                      where client <> ${accountClientId}), '{}') as clients,
           coalesce((select array_agg(visit.value ->> 'sid' order by visit.value ->> 'sid')
                       from jsonb_each(s.payload -> 'authorizations') as visit where visit.value ->> 'sid' is not null), '{}') as sids
      from artifacts s left join artifacts d on d.model = ${model} and d.digest = s.session_uid
     where s.model = 'Session' and s.account_id = ${personId} and s.expires_at > ${now}
     order by "lastSeenAt" desc nulls last, id`.execute(db)
  return rows
}
