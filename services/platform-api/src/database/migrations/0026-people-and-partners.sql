-- What is known of who comes and from where; what has been agreed with partners, and since when.

alter table people
  -- Who made this person an operator; null when the directory did, or it was not written down.
  add column platform_admin_by uuid references people (id),
  -- Browsers, by the directory's ids, in which they are to be signed out.
  add column ending_sessions   text[] not null default '{}';
-- How they proved who they are, as the newest token says: RFC 8176.
alter table identities add column amr text[];

alter table partners
  add column starts_on date,
  add column ends_on   date,
  add column terms     text,
  add check (ends_on >= starts_on);

-- What was agreed at each time; only ever added to, so that what a month came to never changes.
create table partner_terms (
  id             uuid primary key,
  partner_id     uuid not null references partners (id),
  recorded_at    timestamptz not null default clock_timestamp(),
  margin_percent numeric(5, 2) not null,
  starts_on      date,
  ends_on        date,
  -- Not once the contract has been terminated.
  active         boolean not null
);
create index partner_terms_of_partner on partner_terms (partner_id, recorded_at);
alter table partners no force row level security;
insert into partner_terms (id, partner_id, recorded_at, margin_percent, active)
  select gen_random_uuid(), id, created_at, margin_percent, true from partners;
insert into partner_terms (id, partner_id, recorded_at, margin_percent, active)
  select gen_random_uuid(), id, terminated_at, margin_percent, false from partners where terminated_at is not null;
alter table partners force row level security;
alter table partner_terms enable row level security;
alter table partner_terms force row level security;
create policy operator_sees_all on partner_terms to dezky_operator using (true) with check (true);
create policy worker_sees_all on partner_terms to dezky_worker using (true) with check (true);
create policy partner_sees_its_own on partner_terms for select to dezky_partner using (partner_id = (select scoped_partner_id()));
grant select, insert on partner_terms to dezky_operator;
grant select on partner_terms to dezky_partner, dezky_worker;

-- When a change was written down, which may be after the month in which it holds has been settled.
alter table subscription_changes no force row level security;
alter table subscription_changes add column recorded_at timestamptz;
update subscription_changes set recorded_at = effective_at;
alter table subscription_changes
  alter column recorded_at set not null,
  alter column recorded_at set default clock_timestamp();
alter table subscription_changes force row level security;
create index subscription_changes_of_partner on subscription_changes (partner_id, tenant_id) where partner_id is not null;

-- What a partner's customers brought in and from when to when, with nothing of what they did under somebody else. A change counts from when
-- it holds, but not in a month that was settled, an hour after its end, before it was written down.
create function partner_spans(partner uuid, since timestamptz, until timestamptz)
  returns table (tenant_id uuid, begins timestamptz, ends timestamptz, mrr bigint, currency text)
language sql stable security definer set search_path = public, pg_temp as $$
  with changes as (
    select c.id, c.tenant_id, c.partner_id, c.mrr, c.currency, c.effective_at,
           greatest(c.effective_at, date_trunc('month', c.recorded_at - interval '1 hour', 'UTC')) as counts_from
      from subscription_changes c
     where c.tenant_id in (select tenant_id from subscription_changes where partner_id = partner)
       and (current_setting('role') = 'dezky_operator' or partner = scoped_partner_id())),
  spans as (
    select c.*, lead(counts_from) over (partition by c.tenant_id order by counts_from, effective_at, id) as ends from changes c)
  select s.tenant_id, s.counts_from, s.ends, s.mrr, s.currency from spans s
   where s.partner_id = partner and s.mrr > 0 and s.counts_from < until and (s.ends is null or s.ends > since)
   order by s.tenant_id, s.counts_from, s.effective_at, s.id
$$;
create policy owner_adds_up on subscription_changes for select to current_user using (true);
revoke execute on function partner_spans from public;
grant execute on function partner_spans to dezky_operator, dezky_partner;
