-- What people say of themselves, what they look like, and when they came in.

alter table people
  -- Of the IANA database; null: whatever their browser says.
  add column time_zone     text,
  -- They chose their language here themselves, so that every browser follows it.
  add column locale_chosen boolean not null default false;

create table person_pictures (
  person_id  uuid primary key references people (id),
  -- Another one with every picture.
  version    uuid not null,
  content    bytea not null,
  changed_at timestamptz not null default clock_timestamp()
);
-- It is compressed as it is.
alter table person_pictures alter column content set storage external;

create table sign_ins (
  id               uuid primary key,
  person_id        uuid not null references people (id),
  surface          text not null,
  -- When they proved who they are: all that is done with it is one coming in.
  authenticated_at timestamptz not null,
  at               timestamptz not null default clock_timestamp(),
  address          text,
  amr              text[],
  unique (person_id, surface, authenticated_at)
);
create index sign_ins_of_person on sign_ins (person_id, id desc);
create index sign_ins_by_time on sign_ins (at);

do $$
declare t text;
begin
  foreach t in array array['person_pictures', 'sign_ins'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update, delete on person_pictures to dezky_worker;
grant select, insert, delete on sign_ins to dezky_worker;

-- Whoever may see a person may see their picture; only they change it.
create policy operator_sees_all on person_pictures for select to dezky_operator using (true);
create policy seen_with_the_person on person_pictures for select to dezky_tenant
  using (exists (select from people p where p.id = person_id));
create policy own_to_change on person_pictures to dezky_tenant
  using (person_id = (select scoped_person_id())) with check (person_id = (select scoped_person_id()));
grant select on person_pictures to dezky_operator;
grant select, insert, update, delete on person_pictures to dezky_tenant;

create policy person_sees_own on sign_ins for select to dezky_tenant using (person_id = (select scoped_person_id()));
grant select on sign_ins to dezky_tenant;

-- People change themselves, and nobody else, however many they may see.
create policy only_oneself on people as restrictive for update to dezky_tenant
  using (id = (select scoped_person_id())) with check (id = (select scoped_person_id()));
grant update (name, locale, locale_chosen, time_zone, profile_pending, profile_as_of, version) on people to dezky_tenant;

-- And are shown what was done to their account, and by which names they are known, whatever workspaces they belong to.
create policy person_sees_own on identities for select to dezky_tenant using (person_id = (select scoped_person_id()));
create policy person_sees_own on audit_entries for select to dezky_tenant
  using (subject = 'person:' || (select scoped_person_id()));
create policy person_sees_own on audit_personal for select to dezky_tenant
  using (about = 'actor' and person_id = (select scoped_person_id()));
