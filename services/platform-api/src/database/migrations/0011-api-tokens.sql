-- Tokens for programs: found by their hash, so that whoever reads the table holds none; and how often somebody showed a wrong one.

create table api_tokens (
  id                uuid primary key,
  -- Null: an operator's, for the platform.
  tenant_id         uuid references tenants (id),
  -- Whose rights it borrows: it is gone when they are.
  person_id         uuid not null references people (id) on delete cascade,
  name              text not null,
  hint              text not null,
  hash              bytea not null unique check (length(hash) = 32),
  permissions       text[] not null check (cardinality(permissions) > 0),
  addresses         text[] not null default '{}',
  created_at        timestamptz not null default now(),
  expires_at        timestamptz not null check (expires_at <= created_at + interval '366 days'),
  revoked_at        timestamptz,
  last_used_at      timestamptz,
  last_used_address text
);
create index api_tokens_of_tenant on api_tokens (tenant_id, id desc);
create index api_tokens_of_person on api_tokens (person_id);

alter table api_tokens enable row level security;
alter table api_tokens force row level security;
create policy operator_sees_all on api_tokens to dezky_operator using (true) with check (true);
create policy worker_sees_all on api_tokens to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on api_tokens to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
-- Whose a token is, is found before there is a scope.
create policy app_reads_api_tokens on api_tokens for select to dezky_app using (true);

grant select (id, tenant_id, person_id, hash, permissions, addresses, expires_at, revoked_at, last_used_at) on api_tokens to dezky_app;
-- Nobody needs to read a hash who is not looking for it.
grant select (id, tenant_id, person_id, name, hint, permissions, addresses, created_at, expires_at, revoked_at, last_used_at, last_used_address)
  on api_tokens to dezky_tenant, dezky_operator, dezky_worker;
grant insert, update (revoked_at) on api_tokens to dezky_tenant, dezky_operator;
grant update (last_used_at, last_used_address), delete on api_tokens to dezky_worker;

-- By a hash of where they came from: the table holds no list of addresses.
create table throttles (
  bucket         text primary key,
  hits           integer not null,
  window_ends_at timestamptz not null
);
create index throttles_by_end on throttles (window_ends_at);
alter table throttles enable row level security;
alter table throttles force row level security;
create policy worker_sees_all on throttles to dezky_worker using (true) with check (true);
grant select, insert, update, delete on throttles to dezky_worker;
