-- Copies of all that is kept of a workspace, which its owners have made to take away.

create table data_exports (
  id           uuid primary key,
  tenant_id    uuid not null references tenants (id),
  requested_by uuid not null references people (id),
  requested_at timestamptz not null default now(),
  -- What has been written, part by part.
  progress     jsonb not null default '[]',
  bytes        bigint not null default 0,
  sha256       bytea,
  finished_at  timestamptz,
  expires_at   timestamptz,
  failure      text check (failure in ('no_room', 'internal')),
  state        text not null generated always as (case
                 when failure is not null then 'failed' when finished_at is not null then 'ready' else 'running' end) stored,
  check ((finished_at is null) = (expires_at is null)),
  check ((sha256 is null) = (finished_at is null or failure is not null))
);
create index data_exports_of_tenant on data_exports (tenant_id, id desc);
create unique index data_exports_running on data_exports (tenant_id) where finished_at is null;
create index data_exports_by_expiry on data_exports (expires_at) where expires_at is not null;

-- The file, a piece a row, so that nobody ever holds the whole of it in memory.
create table data_export_chunks (
  export_id uuid not null references data_exports (id) on delete cascade,
  number    integer not null,
  tenant_id uuid not null references tenants (id),
  content   bytea not null,
  primary key (export_id, number)
);
-- It is compressed already.
alter table data_export_chunks alter column content set storage external;

do $$
declare t text;
begin
  foreach t in array array['data_exports', 'data_export_chunks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
    execute format('create policy tenant_reads_its_own on %I for select to dezky_tenant
      using (tenant_id = any ((select scoped_tenant_ids())::uuid[]))', t);
    execute format('grant select on %I to dezky_tenant', t);
    execute format('grant select, insert, update, delete on %I to dezky_worker', t);
  end loop;
end $$;

-- Its people start one and throw it away; what becomes of it in between, the platform writes.
create policy tenant_starts on data_exports for insert to dezky_tenant
  with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]) and requested_by = (select scoped_person_id()));
create policy tenant_deletes on data_exports for delete to dezky_tenant using (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant insert (id, tenant_id, requested_by, requested_at, progress), delete on data_exports to dezky_tenant;

-- Operators see that there is one; what is in it is the customer's.
create policy operator_sees_all on data_exports for select to dezky_operator using (true);
grant select on data_exports to dezky_operator;
