-- What an administrator has said of a member's mailbox. Without a row it follows from their e-mail address.
create table mailboxes (
  tenant_id   uuid not null references tenants (id),
  person_id   uuid not null references people (id),
  -- Null: they are to have none.
  address     text check (address = lower(address)),
  aliases     text[] not null default '{}',
  -- Null: what the plan gives each seat.
  quota_bytes bigint check (quota_bytes > 0),
  version     integer not null default 1,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, person_id),
  unique (tenant_id, address)
);

alter table mailboxes enable row level security;
alter table mailboxes force row level security;
create policy operator_sees_all on mailboxes to dezky_operator using (true) with check (true);
create policy worker_sees_all on mailboxes to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on mailboxes to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant select, insert, update on mailboxes to dezky_tenant, dezky_operator;
grant select, delete on mailboxes to dezky_worker;
