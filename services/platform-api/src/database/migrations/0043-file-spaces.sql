-- What a tenant's administrators have said of the space its people share.
create table file_spaces (
  tenant_id   uuid primary key references tenants (id),
  -- Null: everything the plan gives.
  quota_bytes bigint check (quota_bytes > 0),
  version     integer not null default 1
);

alter table file_spaces enable row level security;
alter table file_spaces force row level security;
create policy worker_sees_all on file_spaces to dezky_worker using (true) with check (true);
create policy operator_sees_all on file_spaces to dezky_operator using (true) with check (true);
create policy tenant_sees_its_own on file_spaces to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant select, insert, update on file_spaces to dezky_tenant, dezky_operator;
grant select, delete on file_spaces to dezky_worker;
