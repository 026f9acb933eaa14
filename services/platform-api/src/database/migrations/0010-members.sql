-- How members come and go: what they were invited as, until when, and what is still to be undone in the directory after they left.

alter table memberships
  add column version               integer not null default 1,
  -- What the inviter called them: their own name is shown once they have come themselves, for it may be known from elsewhere.
  add column invited_name          text,
  -- When the directory had them in the tenant's group, and they could be written to.
  add column joined_at             timestamptz,
  add column invited_at            timestamptz,
  add column invitation_expires_at timestamptz,
  add check ((invited_at is null) = (invitation_expires_at is null));

-- The row's owner is let past its policies while what is there is carried over.
alter table memberships no force row level security;
alter table identities no force row level security;
update memberships m set joined_at = now()
 where exists (select from identities i where i.person_id = m.person_id and i.external_id is not null);
alter table identities force row level security;
alter table memberships force row level security;

create index owners_of_tenant on memberships (tenant_id, id) where role = 'owner';

-- Who has left, until the directory has been told.
create table membership_departures (
  id         uuid primary key,
  tenant_id  uuid not null references tenants (id),
  person_id  uuid not null references people (id) on delete cascade,
  -- Whether they had worked in this tenant, and so may have sessions to end.
  signed_in  boolean not null,
  created_at timestamptz not null default now(),
  unique (tenant_id, person_id)
);

alter table membership_departures enable row level security;
alter table membership_departures force row level security;
create policy operator_sees_all on membership_departures to dezky_operator using (true) with check (true);
create policy worker_sees_all on membership_departures to dezky_worker using (true) with check (true);
create policy tenant_sees_its_own on membership_departures to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant select, insert, update, delete on membership_departures to dezky_tenant, dezky_operator, dezky_worker;
