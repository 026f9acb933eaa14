-- Which people came by one file, so that how far they are can be told long after the file was sent. Whose it was stands in the trail.
create table member_imports (
  id              uuid primary key,
  tenant_id       uuid not null references tenants (id),
  added           integer not null,
  already_members integer not null,
  left_out        integer not null,
  created_at      timestamptz not null default now(),
  -- For memberships to point at one of their own tenant.
  unique (tenant_id, id)
);
alter table member_imports enable row level security;
alter table member_imports force row level security;
create policy operator_sees_all on member_imports to dezky_operator using (true) with check (true);
create policy worker_sees_all on member_imports to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on member_imports to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[]))
  with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant select, insert on member_imports to dezky_tenant, dezky_operator;
grant select, insert, delete on member_imports to dezky_worker;
grant delete on member_imports to dezky_operator;

alter table memberships add column import_id uuid,
  add foreign key (tenant_id, import_id) references member_imports (tenant_id, id);
create index memberships_by_import on memberships (tenant_id, import_id) where import_id is not null;
