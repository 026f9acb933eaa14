-- Operators in a tenant's portal: whether the tenant lets them in, who asked and why, until when, and what they opened.

create table support_access_settings (
  tenant_id  uuid primary key references tenants (id),
  mode       text not null check (mode in ('never', 'ask', 'allowed')),
  version    integer not null default 1,
  changed_by uuid references people (id),
  changed_at timestamptz not null default now()
);

create table support_accesses (
  id            uuid primary key,
  tenant_id     uuid not null references tenants (id),
  -- Who acts, and what they are called: the tenant's people see no account outside it.
  person_id     uuid not null references people (id),
  operator_name text,
  reason        text not null check (reason <> ''),
  ticket        text,
  minutes       integer not null check (minutes between 1 and 60),
  requested_at  timestamptz not null default now(),
  decided_by    uuid references people (id),
  denied_at     timestamptz,
  started_at    timestamptz,
  expires_at    timestamptz check (expires_at <= started_at + interval '1 hour'),
  ended_at      timestamptz,
  ended_by      uuid references people (id),
  end_reason    text check (end_reason in ('operator', 'owner', 'expired', 'unanswered', 'setting', 'rights_lost', 'tenant_shut')),
  state         text not null generated always as (case
                  when ended_at is not null then 'ended' when denied_at is not null then 'denied'
                  when started_at is not null then 'active' else 'requested' end) stored,
  check ((started_at is null) = (expires_at is null)),
  check ((ended_at is null) = (end_reason is null)),
  check (denied_at is null or (started_at is null and ended_at is null))
);
create index support_accesses_of_tenant on support_accesses (tenant_id, id desc);
create unique index support_accesses_open on support_accesses (person_id, tenant_id) where state in ('requested', 'active');

create table support_access_uses (
  id         uuid primary key,
  tenant_id  uuid not null references tenants (id),
  access_id  uuid not null references support_accesses (id) on delete cascade,
  at         timestamptz not null default now(),
  operation  text not null,
  summary    text not null,
  method     text not null,
  status     integer not null,
  -- Of the address, without the tenant's name.
  parameters jsonb not null default '{}',
  request_id text not null
);
create index support_access_uses_of_access on support_access_uses (tenant_id, access_id, id desc);
-- Deleting an access looks for them by it alone.
create index support_access_uses_by_access on support_access_uses (access_id);

do $$
declare t text;
begin
  foreach t in array array['support_access_settings', 'support_accesses', 'support_access_uses'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
    execute format('create policy operator_reads_all on %I for select to dezky_operator using (true)', t);
    execute format('create policy tenant_reads_its_own on %I for select to dezky_tenant
      using (tenant_id = any ((select scoped_tenant_ids())::uuid[]))', t);
    execute format('grant select on %I to dezky_tenant, dezky_operator, dezky_worker', t);
    execute format('grant delete on %I to dezky_worker', t);
  end loop;
end $$;

-- Only the tenant decides whether operators come in. Operators read it.
create policy tenant_decides on support_access_settings for insert to dezky_tenant
  with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
create policy tenant_decides_anew on support_access_settings for update to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant insert, update on support_access_settings to dezky_tenant;

-- An operator asks for themselves, and begins by themselves only where that is allowed.
create policy operator_asks on support_accesses for insert to dezky_operator with check (
  person_id = (select scoped_person_id()) and denied_at is null and ended_at is null and (started_at is null
    or exists (select from support_access_settings s where s.tenant_id = support_accesses.tenant_id and s.mode = 'allowed')));
create policy operator_ends on support_accesses for update to dezky_operator using (true) with check (true);
grant insert on support_accesses to dezky_operator;
grant update (ended_at, ended_by, end_reason, operator_name) on support_accesses to dezky_operator, dezky_worker;

-- The tenant lets in, refuses and ends; nobody lets themselves in.
create policy tenant_answers on support_accesses for update to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[]) and person_id <> (select scoped_person_id()))
  with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant update (decided_by, denied_at, started_at, expires_at, ended_at, ended_by, end_reason) on support_accesses to dezky_tenant;

-- What was opened is written down by the platform, and changed by nobody.
grant insert on support_access_uses to dezky_worker;

-- Who somebody is, and where they may act, is read before there is a scope.
create policy app_reads_support_accesses on support_accesses for select to dezky_app using (true);
create policy app_reads_support_settings on support_access_settings for select to dezky_app using (true);
grant select (id, tenant_id, person_id, reason, expires_at, state) on support_accesses to dezky_app;
grant select (tenant_id, mode) on support_access_settings to dezky_app;
