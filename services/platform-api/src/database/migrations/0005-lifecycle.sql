-- The life of a tenant as facts, from which its status follows; partners; who may do what.

create extension if not exists pg_trgm;

create table partners (
  id             uuid primary key,
  slug           text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name           text not null,
  domain         text,
  margin_percent numeric(5, 2) not null check (margin_percent between 0 and 100),
  contact        jsonb not null default '{}',
  billing        jsonb not null default '{}',
  version        integer not null default 1,
  created_at     timestamptz not null default now(),
  terminated_at  timestamptz
);

create table partner_members (
  partner_id uuid not null references partners (id),
  person_id  uuid not null references people (id),
  created_at timestamptz not null default now(),
  primary key (partner_id, person_id)
);
-- A person works for one partner at the most, so that what they may see is never a question of which.
create unique index partner_of_person on partner_members (person_id);

alter table tenants
  add column partner_id        uuid references partners (id),
  add column company           jsonb not null default '{}',
  add column contacts          jsonb not null default '[]',
  add column trial_ends_at     timestamptz,
  add column suspended_at      timestamptz,
  add column suspension_reason text check (suspension_reason in ('billing', 'abuse', 'customer', 'security', 'legal')),
  add column suspension_note   text,
  -- Whose decision it is, and so who may lift it.
  add column suspension_owner  text check (suspension_owner in ('platform', 'customer')),
  -- Reconcilers write it once everybody's sessions have ended after a suspension or deletion.
  add column signed_out_at     timestamptz,
  add column deleted_at        timestamptz,
  add column purge_after       timestamptz,
  add column purge_started_at  timestamptz,
  add column purged_at         timestamptz,
  add check ((suspended_at is null) = (suspension_reason is null) and (suspended_at is null) = (suspension_owner is null)),
  add check ((deleted_at is null) = (purge_after is null)),
  add check (purge_started_at is null or deleted_at is not null),
  add check (purged_at is null or purge_started_at is not null);

alter table tenants drop column status;
alter table tenants add column status text not null generated always as (case
  when purged_at is not null then 'purged'
  when purge_started_at is not null then 'purging'
  when deleted_at is not null then 'deleted'
  when suspended_at is not null then 'suspended'
  when activated_at is null then 'pending'
  when trial_ends_at is not null then 'trial'
  else 'active' end) stored;
grant select (status) on tenants to dezky_app;

-- A name that was erased may be taken again.
alter table tenants drop constraint tenants_slug_key;
create unique index tenants_by_slug on tenants (slug) where purged_at is null;
create index tenants_of_partner on tenants (partner_id, id desc) where partner_id is not null;
create index tenants_by_status on tenants (status, id desc);

create table tenant_domains (
  tenant_id   uuid not null references tenants (id),
  name        text not null check (name = lower(name)),
  verified_at timestamptz,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, name)
);
-- Anybody may claim a domain; proven, it is one tenant's.
create unique index proven_domains on tenant_domains (name) where verified_at is not null;
create index tenant_domains_by_name on tenant_domains (name);

-- For operators' eyes only: there is no policy for anybody else.
create table tenant_notes (
  id         uuid primary key,
  tenant_id  uuid not null references tenants (id),
  author_id  uuid not null references people (id),
  text       text not null,
  created_at timestamptz not null default now()
);
create index tenant_notes_of_tenant on tenant_notes (tenant_id, id desc);

alter table resources
  -- Once the upstream, asked after a removal, had nothing of this tenant.
  add column verified_absent_at timestamptz;

alter table people add column disabled_at timestamptz;
-- Who granted a membership: what the platform granted is never taken back by a token.
alter table memberships add column source text not null default 'platform' check (source in ('platform', 'directory'));

create function scoped_partner_id() returns uuid
language sql stable parallel safe set search_path = ''
as $$ select nullif(current_setting('app.partner_id', true), '')::uuid $$;

do $$
declare t text;
begin
  foreach t in array array['partners', 'partner_members', 'tenant_domains', 'tenant_notes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator_sees_all on %I to dezky_operator using (true) with check (true)', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %I to dezky_operator, dezky_worker', t);
  end loop;
  foreach t in array array['subscriptions', 'resources', 'tenant_domains'] loop
    execute format('create policy partner_sees_its_tenants on %I for select to dezky_partner
      using (exists (select from public.tenants where id = tenant_id and partner_id = (select scoped_partner_id())))', t);
  end loop;
end $$;
revoke delete on partners from dezky_operator, dezky_worker;
grant delete on memberships, identities to dezky_operator, dezky_worker;

create policy tenant_sees_its_own on tenant_domains to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
create policy tenant_changes_itself on tenants for update to dezky_tenant
  using (id = any ((select scoped_tenant_ids())::uuid[])) with check (id = any ((select scoped_tenant_ids())::uuid[]));
create policy partner_sees_its_tenants on tenants for select to dezky_partner using (partner_id = (select scoped_partner_id()));
create policy partner_sees_itself on partners for select to dezky_partner using (id = (select scoped_partner_id()));
-- Who looks after them, by name; what is agreed with a partner is not a customer's to see.
create policy tenant_sees_its_partner on partners for select to dezky_tenant using (exists (select from tenants where partner_id = partners.id));
grant select (id, slug, name) on partners to dezky_tenant;
create policy app_reads_partner_members on partner_members for select to dezky_app using (true);

grant select on tenants, subscriptions, resources, tenant_domains, partners to dezky_partner;
grant select on partner_members to dezky_app;
grant select, insert, delete on tenant_domains to dezky_tenant;

-- A tenant's own administrators change their tenant as themselves; the policies hold them to it.
grant update (name, company, contacts, version, suspended_at, suspension_reason, suspension_note, suspension_owner, signed_out_at,
              deleted_at, purge_after) on tenants to dezky_tenant;
grant insert, update, delete on memberships to dezky_tenant;
grant insert on audit_entries, events to dezky_tenant;
grant select, insert, update on audit_chains to dezky_tenant;

-- A tenant may see how its own reconciling goes. The tables' owner, as whom keys are woken, is not held to policies here.
alter table reconcile_keys enable row level security;
create policy operator_sees_all on reconcile_keys to dezky_operator using (true);
create policy worker_sees_all on reconcile_keys to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on reconcile_keys for select to dezky_tenant
  using (kind = 'tenant' and key = any ((select scoped_tenant_ids()::text[])::text[]));
create policy partner_sees_its_tenants on reconcile_keys for select to dezky_partner
  using (kind = 'tenant' and exists (select from tenants where id::text = key));
revoke insert, update on reconcile_keys from dezky_operator;
grant select on reconcile_keys to dezky_tenant, dezky_partner;
