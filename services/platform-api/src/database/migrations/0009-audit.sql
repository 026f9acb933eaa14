-- The whole of an audit entry; personal data beside it, which can be erased; and nobody who can rewrite it.

alter table audit_entries
  drop constraint audit_entries_actor_kind_check,
  add constraint audit_entries_actor_kind_check check (actor_kind in ('person', 'token', 'system')),
  add column token_id uuid,
  add column surface  text,
  add column before   jsonb,
  add column after    jsonb,
  add column reason   text,
  -- SHA-256 of each row in audit_personal, in hex, by its position.
  add column personal text[];

-- An id carries its time: the order of all chains together.
create unique index audit_entries_by_id on audit_entries (id);
create index audit_entries_of_actor on audit_entries (actor_id, id);
create index audit_entries_of_token on audit_entries (token_id, id) where token_id is not null;
create index audit_entries_about on audit_entries (subject, id);
-- Entries come in the order of their time, so a few kilobytes tell where a span of it lies.
create index audit_entries_by_time on audit_entries using brin (occurred_at);

create table audit_personal (
  chain     text not null,
  sequence  bigint not null,
  position  smallint not null,
  tenant_id uuid,
  about     text not null check (about in ('actor', 'subject')),
  person_id uuid not null,
  salt      bytea not null,
  data      jsonb not null,
  primary key (chain, sequence, position),
  foreign key (chain, sequence) references audit_entries (chain, sequence)
);
create index audit_personal_of_person on audit_personal (person_id);

alter table audit_personal enable row level security;
alter table audit_personal force row level security;
create policy operator_sees_all on audit_personal to dezky_operator using (true) with check (true);
create policy worker_sees_all on audit_personal to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on audit_personal to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant select, insert on audit_personal to dezky_tenant;
grant select, insert, delete on audit_personal to dezky_operator, dezky_worker;

-- Not even the owner of the table: what is in it stays.
create function refuse_rewriting() returns trigger
language plpgsql set search_path = ''
as $$ begin raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege'; end $$;
create trigger append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_rewriting();
