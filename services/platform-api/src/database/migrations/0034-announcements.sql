-- What operators say to the people of all workspaces, and who has put it away.

create table announcements (
  id           uuid primary key,
  tone         text not null check (tone in ('info', 'maintenance')),
  audience     text not null check (audience in ('everybody', 'administrators')),
  title_en     text not null,
  text_en      text not null,
  title_da     text not null,
  text_da      text not null,
  -- Whether it is shown follows from these and the clock: nothing has to be done at its beginning or its end.
  starts_at    timestamptz,
  ends_at      timestamptz,
  published_at timestamptz,
  version      integer not null default 1,
  created_at   timestamptz not null default now(),
  check (ends_at > starts_at)
);

create table announcement_dismissals (
  person_id       uuid not null references people (id),
  announcement_id uuid not null references announcements (id) on delete cascade,
  dismissed_at    timestamptz not null default now(),
  primary key (person_id, announcement_id)
);
create index announcement_dismissals_of_announcement on announcement_dismissals (announcement_id);

-- Whether the person of the scope looks after one of its tenants.
create function administers_a_tenant() returns boolean
language sql stable parallel safe set search_path = ''
as $$ select exists (select from public.memberships where person_id = public.scoped_person_id() and role in ('owner', 'admin')
                       and tenant_id = any (public.scoped_tenant_ids())) $$;

do $$
declare t text;
begin
  foreach t in array array['announcements', 'announcement_dismissals'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;
create policy operator_announces on announcements to dezky_operator using (true) with check (true);
-- Also what has not begun: when it will is told to those whom it will be shown to, so that their screens ask then.
create policy people_read_what_is_for_them on announcements for select to dezky_tenant
  using (published_at is not null and (audience = 'everybody' or (select administers_a_tenant())));
create policy person_dismisses on announcement_dismissals to dezky_tenant
  using (person_id = (select scoped_person_id())) with check (person_id = (select scoped_person_id()));
create policy worker_forgets on announcement_dismissals to dezky_worker using (true);

grant select, insert, update, delete on announcements to dezky_operator;
grant select on announcements to dezky_tenant;
grant select, insert, update (dismissed_at) on announcement_dismissals to dezky_tenant;
grant select, delete on announcement_dismissals to dezky_worker;

-- What everybody hears of the platform itself; all other events outside tenants are the operators'.
create policy people_hear_of_announcements on events for select to dezky_tenant using (
  tenant_id is null and type = 'announcement.told' and (data ->> 'audience' = 'everybody' or (select administers_a_tenant())));
