-- People as operators look after them, and what the directory has been told of them.

alter table people
  add column version           integer not null default 1,
  -- Set when the platform gave this person a place; null for somebody who came by themselves.
  add column invited_at        timestamptz,
  -- Whether somebody who may say so has said that the address is theirs; only then may anything be given to whoever has it.
  add column email_trusted     boolean not null default true,
  -- The platform has changed name, e-mail address or language, and the directory has not followed yet.
  add column profile_pending   boolean not null default false,
  -- Tokens issued before this know nothing of the platform's last change.
  add column profile_as_of     timestamptz,
  -- Tokens issued until then are refused, and the directory ends what it keeps open.
  add column signed_out_at     timestamptz,
  add column signed_out_done_at timestamptz,
  -- Whether it was us who disabled the account in the directory: what a human disabled there is theirs to enable.
  add column disabled_upstream boolean not null default false,
  add column platform_admin_since timestamptz,
  -- The row stays, for what refers to it; nothing in it says who it was.
  add column erased_at         timestamptz,
  add check (erased_at is null or disabled_at is not null);
-- The row's owner is let past its policies while what is there is carried over.
alter table people no force row level security;
update people set invited_at = created_at where last_sign_in_at is null;
update people set platform_admin_since = created_at where platform_admin_source is not null;
alter table people force row level security;

-- When the newest token was issued whose groups were written down: an older one says nothing new.
alter table identities add column groups_as_of timestamptz;

-- How the group is called in the directory's tokens; known only of groups we made.
alter table resources add column token_name text;
create index resources_by_token_name on resources (token_name) where token_name is not null;

-- What was taken away is not given back by a token until the directory has been seen without it.
create table revoked_memberships (
  tenant_id  uuid not null references tenants (id),
  person_id  uuid not null references people (id),
  revoked_at timestamptz not null default now(),
  primary key (tenant_id, person_id)
);
create index revoked_memberships_of_person on revoked_memberships (person_id);

create function remember_revoked_membership() returns trigger
language plpgsql set search_path = public, pg_temp
as $$ begin
  insert into revoked_memberships (tenant_id, person_id, revoked_at) values (old.tenant_id, old.person_id, clock_timestamp())
  on conflict (tenant_id, person_id) do update set revoked_at = excluded.revoked_at;
  return null;
end $$;
create trigger remember_revoked after delete on memberships for each row execute function remember_revoked_membership();

alter table revoked_memberships enable row level security;
alter table revoked_memberships force row level security;
create policy operator_sees_all on revoked_memberships to dezky_operator using (true) with check (true);
create policy worker_sees_all on revoked_memberships to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on revoked_memberships to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant select, insert, update on revoked_memberships to dezky_tenant, dezky_operator, dezky_worker;
grant delete on revoked_memberships to dezky_operator, dezky_worker;

-- Operators look for people by any part of a name or an address, and page through them by name, address and last sign-in.
alter table people
  add column search_text  text not null generated always as (public.search_spelling(name || E'\n' || email)) stored,
  add column search_pairs text not null generated always as (public.search_pairs(public.search_spelling(name || E'\n' || email))) stored;
create index people_by_text on people using gin (search_text gin_trgm_ops) with (fastupdate = off) where erased_at is null;
create index people_by_pairs on people using gin (search_pairs gin_trgm_ops) with (fastupdate = off) where erased_at is null;
create index people_by_name on people (lower(name), id) where erased_at is null;
create index people_by_address on people (lower(email), id) where erased_at is null;
create index people_by_sign_in on people (coalesce(last_sign_in_at, '1970-01-01 00:00:00+00'::timestamptz) desc, id desc)
  where erased_at is null;
create index people_disabled on people (lower(name), id) where disabled_at is not null and erased_at is null;
create index people_never_signed_in on people (lower(name), id) where last_sign_in_at is null and erased_at is null;
create index platform_admins on people (id) where platform_admin_source is not null;

-- Between scopes a process needs to know who somebody is, not what they are called.
revoke select on people, identities, memberships from dezky_app;
grant select (id, platform_admin_source, disabled_at, signed_out_at) on people to dezky_app;
grant select (issuer, subject, person_id) on identities to dezky_app;
grant select (tenant_id, person_id, role) on memberships to dezky_app;
