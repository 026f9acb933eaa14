// The roles that own nothing: a process logs in as a member of dezky_app and becomes, per transaction, as little as it needs.
import type { ClientBase } from 'pg'

/**
 * `dezky_app` is every process between scopes; the others are the platform's scopes: a tenant's people, a partner's people,
 * operators, and the background workers.
 */
export const groupRoles = ['dezky_app', 'dezky_tenant', 'dezky_partner', 'dezky_operator', 'dezky_worker'] as const
export type DatabaseRole = (typeof groupRoles)[number]

/** Creates the group roles where they are missing; needs CREATEROLE only then. */
export async function ensureGroupRoles(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ rolname: DatabaseRole }>('select rolname from pg_roles where rolname = any($1)', [groupRoles])
  const present = new Set(rows.map(row => row.rolname))
  for (const role of groupRoles) if (!present.has(role)) await createGroupRole(client, role)
}

/** Roles belong to the whole server, so two databases may race to create one: the loser finds it there. */
async function createGroupRole(client: ClientBase, role: DatabaseRole): Promise<void> {
  const membership = role === 'dezky_app' ? '' : `grant ${role} to dezky_app with inherit false, set true;`
  await client.query(`do $$ begin
    create role ${role} nologin noinherit;
    ${membership}
  exception when duplicate_object or unique_violation then null;
  end $$`)
}
