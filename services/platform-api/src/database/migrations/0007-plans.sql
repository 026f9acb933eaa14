-- The catalogue of plans, what each tenant subscribes to, what that brings in, and what differs for one tenant.

create table plans (
  slug       text primary key check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name       text not null,
  status     text not null default 'on_sale' check (status in ('on_sale', 'retired')),
  version    integer not null default 1,
  created_at timestamptz not null default now()
);

-- What a plan holds and costs. Prices are for one seat, in minor units.
create table plan_versions (
  id               uuid primary key,
  plan             text not null references plans (slug),
  version          integer not null check (version > 0),
  seats            integer not null check (seats > 0),
  storage_per_seat bigint not null check (storage_per_seat >= 0),
  features         text[] not null,
  currency         text not null check (currency ~ '^[A-Z]{3}$'),
  price_month      integer not null check (price_month >= 0),
  price_year       integer not null check (price_year >= 0),
  -- When a subscription first used it; from then on it does not change.
  used_at          timestamptz,
  created_at       timestamptz not null default now(),
  unique (plan, version)
);

insert into plans (slug, name) values ('starter', 'Starter'), ('business', 'Business'), ('enterprise', 'Enterprise');
insert into plan_versions (id, plan, version, seats, storage_per_seat, features, currency, price_month, price_year) values
  ('019a0000-0000-7000-8000-000000000001', 'starter', 1, 5, 10737418240, '{mail,files}', 'EUR', 600, 6000),
  ('019a0000-0000-7000-8000-000000000002', 'business', 1, 25, 107374182400, '{mail,files,office,chat}', 'EUR', 1200, 12000),
  ('019a0000-0000-7000-8000-000000000003', 'enterprise', 1, 250, 1099511627776, '{mail,files,office,chat,meet}', 'EUR', 2400, 24000);

create function keep_used_plan_version() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.used_at is not null then
    raise exception 'version % of plan % has been used and can no longer change', old.version, old.plan using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_used before update or delete on plan_versions for each row execute function keep_used_plan_version();

-- One a tenant. The tables' owner is let past their policies while what is there is carried over.
alter table subscriptions no force row level security;
alter table tenants no force row level security;
alter table subscriptions
  drop constraint subscriptions_status_check,
  add column plan_version_id        uuid references plan_versions (id),
  add column billing_interval       text not null default 'month' check (billing_interval in ('month', 'year')),
  -- Periods are counted from here, so that one from 31 January to 28 February is followed by one to 31 March.
  add column period_anchor          timestamptz,
  add column period_start           timestamptz,
  add column period_end             timestamptz,
  add column cancel_at_period_end   boolean not null default false,
  add column stripe_customer_id     text,
  add column stripe_subscription_id text,
  add column version                integer not null default 1;
update subscriptions s
   set plan_version_id = v.id,
       status = case when s.status = 'ended' then 'canceled' else s.status end,
       period_anchor = date_trunc('day', s.created_at, 'UTC'),
       period_start = date_trunc('day', s.created_at, 'UTC'),
       period_end = (date_trunc('day', s.created_at at time zone 'UTC') + interval '1 month') at time zone 'UTC'
  from plan_versions v where v.plan = s.plan;
update plan_versions set used_at = now() where id in (select plan_version_id from subscriptions);
alter table subscriptions
  drop column plan,
  alter column plan_version_id set not null,
  add check (status in ('trialing', 'active', 'past_due', 'canceled')),
  add check (status in ('trialing', 'canceled') or (period_start is not null and period_end > period_start));
create index subscriptions_by_status on subscriptions (status, tenant_id desc);
create index subscriptions_by_plan on subscriptions (plan_version_id, tenant_id desc);
create index subscriptions_by_period on subscriptions (period_end) where status in ('active', 'past_due');

-- Whoever subscribes may not write the catalogue; that a version has been used is noted for them.
create function mark_plan_version_used() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.plan_versions set used_at = now() where id = new.plan_version_id and used_at is null;
  return null;
end $$;
create trigger mark_used after insert or update of plan_version_id on subscriptions for each row execute function mark_plan_version_used();

-- What a subscription brings in a month: nothing while on trial or once canceled; a twelfth of a yearly price, halves to the even number.
create function recurring_revenue(status text, seats integer, billing_interval text, price_month integer, price_year integer) returns bigint
language sql immutable parallel safe as $$
  select case
    when status not in ('active', 'past_due') then 0
    when billing_interval = 'month' then seats::bigint * price_month
    else (seats::bigint * price_year) / 12
      + case when (seats::bigint * price_year) % 12 + ((seats::bigint * price_year) / 12) % 2 > 6 then 1 else 0 end
  end
$$;

-- Every state a subscription has been in, and what it was worth then; only ever added to.
create table subscription_changes (
  id               uuid primary key,
  tenant_id        uuid not null references tenants (id),
  -- Of the statement, not of its transaction: changes of one subscription wait for each other, and are in the order in which they came.
  effective_at     timestamptz not null default clock_timestamp(),
  plan_version_id  uuid not null references plan_versions (id),
  seats            integer not null,
  billing_interval text not null,
  status           text not null,
  mrr              bigint not null,
  currency         text not null,
  partner_id       uuid references partners (id)
);
create index subscription_changes_of_tenant on subscription_changes (tenant_id, effective_at desc);
insert into subscription_changes (id, tenant_id, effective_at, plan_version_id, seats, billing_interval, status, mrr, currency, partner_id)
  select gen_random_uuid(), s.tenant_id, s.created_at, v.id, s.seats, s.billing_interval, s.status,
         recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year), v.currency, t.partner_id
    from subscriptions s join plan_versions v on v.id = s.plan_version_id join tenants t on t.id = s.tenant_id;
alter table subscriptions force row level security;
alter table tenants force row level security;

-- What one tenant may use that its plan does not say; features are 0 or 1.
create table entitlement_overrides (
  tenant_id  uuid not null references tenants (id),
  key        text not null,
  value      bigint not null check (value >= 0),
  note       text not null,
  expires_at timestamptz,
  created_by uuid references people (id),
  created_at timestamptz not null default now(),
  primary key (tenant_id, key)
);

do $$
declare t text;
begin
  foreach t in array array['plans', 'plan_versions', 'subscription_changes', 'entitlement_overrides'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator_sees_all on %I to dezky_operator using (true) with check (true)', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['subscription_changes', 'entitlement_overrides'] loop
    execute format('create policy tenant_sees_its_own on %I to dezky_tenant
      using (tenant_id = any ((select scoped_tenant_ids())::uuid[]))
      with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]))', t);
  end loop;
  -- The catalogue is everybody's to read.
  foreach t in array array['plans', 'plan_versions'] loop
    execute format('create policy everybody_reads on %I for select to dezky_app, dezky_tenant, dezky_partner using (true)', t);
  end loop;
end $$;
create policy owner_marks_used on plan_versions to current_user using (true) with check (true);

grant select on plans, plan_versions to dezky_app, dezky_tenant, dezky_partner, dezky_operator, dezky_worker;
grant insert, update on plans, plan_versions to dezky_operator;
grant select, insert on subscription_changes to dezky_operator, dezky_worker, dezky_tenant;
grant select on entitlement_overrides to dezky_worker;
grant select, insert, update, delete on entitlement_overrides to dezky_operator;
-- Why, is a note among operators.
grant select (tenant_id, key, value, expires_at) on entitlement_overrides to dezky_tenant, dezky_partner;
create policy partner_sees_its_tenants on entitlement_overrides for select to dezky_partner
  using (exists (select from tenants t where t.id = tenant_id and t.partner_id = (select scoped_partner_id())));

-- A partner's people see how many seats are taken, not by whom.
grant select (tenant_id) on memberships to dezky_partner;
create policy partner_counts_members on memberships for select to dezky_partner
  using (exists (select from tenants t where t.id = tenant_id and t.partner_id = (select scoped_partner_id())));

-- A tenant's own people change their subscription as themselves; the policies hold them to it.
grant update (plan_version_id, seats, billing_interval, status, period_anchor, period_start, period_end, cancel_at_period_end, version)
  on subscriptions to dezky_tenant;
