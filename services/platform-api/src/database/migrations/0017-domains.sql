-- A domain's claim, its proof, and what is published for it against what should be.

alter table tenant_domains
  add column id                  uuid not null default gen_random_uuid(),
  -- What its owner publishes to prove it; 122 bits of chance, for this claim alone.
  add column token               text not null default replace(gen_random_uuid()::text, '-', ''),
  add column version             integer not null default 1,
  -- Mail for addresses unknown here goes on to the domain's other server.
  add column relaying            boolean not null default false,
  add column expires_at          timestamptz not null default now() + interval '30 days',
  add column expired_at          timestamptz,
  add column proof               text not null default 'awaited' check (proof in ('awaited', 'taken', 'seen', 'missing')),
  -- Since when those who should know say that a verified domain's proof is not there.
  add column proof_absent_since  timestamptz,
  add column health              text not null default 'unknown' check (health in ('ok', 'attention', 'unknown')),
  -- Each with what was found in its place: a read asks nobody.
  add column records             jsonb not null default '[]',
  add column records_note        text,
  add column checked_at          timestamptz,
  add column answered            boolean,
  add column next_check_at       timestamptz,
  -- When somebody last asked for a check.
  add column check_requested_at  timestamptz,
  add check (verified_at is null or expired_at is null);
create policy migrating on tenant_domains for update to current_user using (true) with check (true);
update tenant_domains set proof = 'seen' where verified_at is not null;
drop policy migrating on tenant_domains;
alter table tenant_domains add column state text not null generated always as (case
  when verified_at is not null then 'verified' when expired_at is not null then 'expired' else 'pending' end) stored;
create unique index tenant_domains_by_id on tenant_domains (id);

-- What is proven, and found, is written by the platform alone.
revoke insert on tenant_domains from dezky_tenant;
grant insert (id, tenant_id, name), update (relaying, version, check_requested_at) on tenant_domains to dezky_tenant;

create table domain_changes (
  id          uuid primary key,
  tenant_id   uuid not null references tenants (id),
  domain_id   uuid not null references tenant_domains (id) on delete cascade,
  occurred_at timestamptz not null,
  state       text not null,
  proof       text not null,
  health      text not null,
  -- [{ "name", "type", "purpose", "from", "to" }]
  records     jsonb not null
);
create index domain_changes_of_domain on domain_changes (tenant_id, domain_id, id desc);
create index domain_changes_by_age on domain_changes (occurred_at);

alter table domain_changes enable row level security;
alter table domain_changes force row level security;
create policy operator_sees_all on domain_changes to dezky_operator using (true) with check (true);
create policy worker_sees_all on domain_changes to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on domain_changes for select to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
create policy partner_sees_its_tenants on domain_changes for select to dezky_partner
  using (exists (select from public.tenants where id = tenant_id and partner_id = (select scoped_partner_id())));
grant select on domain_changes to dezky_tenant, dezky_operator, dezky_partner;
grant select, insert, delete on domain_changes to dezky_worker;

-- Those that were claimed before are looked for from now on.
insert into reconcile_keys (kind, key, next_run_at) select 'domain', id::text, now() from tenant_domains;
