-- Addresses of a tenant whose mail goes on to several people.
create table mailing_lists (
  id         uuid primary key,
  tenant_id  uuid not null references tenants (id),
  address    text not null check (address = lower(address)),
  name       text not null,
  -- Addresses of those who are no members.
  others     text[] not null default '{}',
  version    integer not null default 1,
  created_at timestamptz not null default now(),
  unique (tenant_id, address),
  unique (tenant_id, id)
);

-- Whoever leaves the tenant leaves its lists.
create table mailing_list_members (
  list_id   uuid not null,
  tenant_id uuid not null,
  person_id uuid not null,
  primary key (list_id, person_id),
  foreign key (tenant_id, list_id) references mailing_lists (tenant_id, id) on delete cascade,
  foreign key (tenant_id, person_id) references memberships (tenant_id, person_id) on delete cascade
);
create index mailing_list_members_of_person on mailing_list_members (tenant_id, person_id);

do $$
declare t text;
begin
  foreach t in array array['mailing_lists', 'mailing_list_members'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator_sees_all on %I to dezky_operator using (true) with check (true)', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
    execute format('create policy tenant_sees_its_own on %I to dezky_tenant
      using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]))', t);
    execute format('grant select, insert, delete on %I to dezky_tenant, dezky_operator', t);
    execute format('grant select, delete on %I to dezky_worker', t);
  end loop;
end $$;
grant update on mailing_lists to dezky_tenant, dezky_operator;
-- Whoever is erased is named in none.
grant update (others) on mailing_lists to dezky_worker;
