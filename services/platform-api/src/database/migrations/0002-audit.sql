-- Who did what: append-only, one hash chain for each tenant and one for the platform.

create table audit_chains (
  -- A tenant's id, or 'platform'.
  chain     text primary key,
  tenant_id uuid references tenants (id),
  sequence  bigint not null,
  hash      bytea not null
);

create table audit_entries (
  chain         text not null references audit_chains (chain),
  sequence      bigint not null,
  tenant_id     uuid,
  id            uuid not null,
  occurred_at   timestamptz not null,
  actor_kind    text not null check (actor_kind in ('person', 'system')),
  actor_id      uuid,
  action        text not null,
  subject       text not null,
  details       jsonb not null,
  request_id    text,
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (chain, sequence)
);
create index audit_entries_of_tenant on audit_entries (tenant_id, sequence);

-- Answers already given, so that a request sent twice happens once.
create table idempotent_requests (
  person_id   uuid not null references people (id),
  key         text not null,
  fingerprint bytea not null,
  status      integer not null,
  body        jsonb not null,
  created_at  timestamptz not null default now(),
  primary key (person_id, key)
);
create index idempotent_requests_by_age on idempotent_requests (created_at);
