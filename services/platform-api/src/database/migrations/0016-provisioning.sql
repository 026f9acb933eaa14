-- Each thing a tenant must have upstream is a row and a key of the loop of its own: a person's account as well as the tenant's group.
alter table resources
  add column id            uuid not null default gen_random_uuid(),
  -- What of its kind it is: a person, a domain, a mailbox; nothing for what a tenant has one of.
  add column subject       text not null default '',
  -- What it should be, as far as the tenant says.
  add column wish          jsonb not null default '{}',
  -- False: it is to be removed, after a time if one is given.
  add column wanted        boolean not null default true,
  add column remove_after  timestamptz,
  -- The wish that was last seen to hold; what differs later has drifted.
  add column settled_for   text,
  add column differences   jsonb not null default '[]',
  add column observed_at   timestamptz,
  -- Somebody has asked for it to be made to match, whatever the drift mode says.
  add column repair        boolean not null default false;

alter table resources no force row level security;
alter table tenants no force row level security;
-- A domain is a resource once it has been proven, and none has been.
delete from resources where kind = 'mail.domain';
update resources set reason = replace(reason, 'directory_', 'upstream_') where reason like 'directory\_%';
-- Everybody is looked at once more: people are resources from now on.
insert into reconcile_keys (kind, key, next_run_at) select 'tenant', id::text, now() from tenants where purged_at is null
  on conflict (kind, key) do update set generation = reconcile_keys.generation + 1, next_run_at = now();
insert into reconcile_keys (kind, key, next_run_at)
  select kind, id::text, now() from resources where verified_absent_at is null on conflict do nothing;
alter table tenants force row level security;
alter table resources force row level security;

alter table resources drop constraint resources_pkey, add primary key (id), add unique (tenant_id, kind, subject);
alter table tenants drop column signed_out_at;
drop index resources_unwell;
create index resources_unwell on resources (state, tenant_id) where state not in ('ok', 'skipped');
create index resources_unwell_of_tenant on resources (tenant_id, state) where state not in ('ok', 'skipped');
create index resources_shared on resources (tenant_id, kind) where kind in ('directory.group', 'mail.domain', 'files.space');
create index resources_waiting_for_repair on resources (kind) where state = 'drifted';

grant delete on resources to dezky_worker;

-- How it goes with each of them is seen by whoever sees the resource.
drop policy tenant_sees_its_own on reconcile_keys;
drop policy partner_sees_its_tenants on reconcile_keys;
create policy tenant_sees_its_own on reconcile_keys for select to dezky_tenant
  using (exists (select from resources r where r.id::text = reconcile_keys.key and r.kind = reconcile_keys.kind));
create policy partner_sees_its_tenants on reconcile_keys for select to dezky_partner
  using (exists (select from resources r where r.id::text = reconcile_keys.key and r.kind = reconcile_keys.kind));
create unique index resources_by_key on resources ((id::text));
