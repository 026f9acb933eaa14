// Each kind of decision: who may hear of it, and how its few first are found along an index.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { DecisionKind, Permission } from '@dezky/contracts'

export interface DecisionSource {
  kind: DecisionKind
  needs: Permission
  /** Rows of id, tenant_id, at and about (what else is told of it, as JSON); and by what they are ordered. */
  rows: (now: Date) => RawBuilder<unknown>
  order: RawBuilder<unknown>
}

const soonest = sql`source.at, source.id`
const latest = sql`source.at desc, source.id desc`

export const sources: readonly DecisionSource[] = [
  {
    kind: 'trial_ends', needs: 'tenant:read', order: soonest,
    rows: now => sql`
      select id, id as tenant_id, trial_ends_at as at, '{}'::jsonb as about
        from tenants where status = 'trial' and trial_ends_at < ${now}::timestamptz + interval '7 days'`,
  },
  {
    kind: 'purge_due', needs: 'tenant:read', order: soonest,
    rows: now => sql`
      select id, id as tenant_id, purge_after as at, '{}'::jsonb as about
        from tenants where status = 'deleted' and purge_after < ${now}::timestamptz + interval '7 days'`,
  },
  { kind: 'conflict', needs: 'tenant:read', order: latest, rows: () => undecided('upstream_conflict') },
  { kind: 'repair_held', needs: 'tenant:read', order: latest, rows: () => undecided('repair_held') },
  {
    kind: 'ticket_due', needs: 'tickets:read', order: soonest,
    // The beginning of the index by what is due, which has those that are not at its end.
    rows: now => sql`
      select id, tenant_id, due_at as at, jsonb_build_object('ticket', jsonb_build_object('number', number, 'subject', subject)) as about
        from tickets where coalesce(due_at, '9999-01-01 00:00:00Z') < ${now}::timestamptz + interval '1 day'`,
  },
  {
    kind: 'invitation_expires', needs: 'people:read', order: soonest,
    rows: now => sql`
      select m.id, m.tenant_id, m.invitation_expires_at as at,
             jsonb_build_object('person', jsonb_build_object('id', p.id, 'name', coalesce(m.invited_name, p.name))) as about
        from memberships m join people p on p.id = m.person_id join tenants t on t.id = m.tenant_id
       where m.invitation_expires_at between ${now}::timestamptz - interval '7 days' and ${now}::timestamptz + interval '2 days'
         and m.source <> 'directory' and not coalesce(p.last_sign_in_at >= m.created_at, false)
         and p.disabled_at is null and t.status in ('pending', 'trial', 'active')`,
  },
  {
    kind: 'mail_failed', needs: 'people:read', order: latest,
    rows: () => sql`
      select id, tenant_id, queued_at as at,
             jsonb_build_object('mail', jsonb_build_object('kind', kind, 'to', to_address, 'error', last_error)) as about
        from outgoing_mail where state = 'failed'`,
  },
]

function undecided(reason: 'upstream_conflict' | 'repair_held') {
  return sql`
    select id, tenant_id, changed_at as at,
           jsonb_build_object('resource', jsonb_build_object('kind', kind, 'message', message)) as about
      from resources where reason = ${sql.lit(reason)}`
}
