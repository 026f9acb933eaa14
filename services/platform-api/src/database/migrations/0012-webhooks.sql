-- Endpoints to which events are sent, and what is on its way to each.

create table webhooks (
  id               uuid primary key,
  -- Null: the operators', who hear of everything.
  tenant_id        uuid references tenants (id),
  url              text not null,
  description      text not null,
  event_types      text[] not null check (cardinality(event_types) > 0),
  active           boolean not null,
  -- AES-256-GCM, bound to the row's id.
  secret           bytea not null,
  -- Those that were replaced and are still good: [{ "sealed": base64, "until": time }].
  previous_secrets jsonb not null default '[]',
  -- Everything of the log up to here has its deliveries.
  cursor           text not null,
  version          integer not null default 1,
  created_at       timestamptz not null default now(),
  failing_since    timestamptz,
  disabled_at      timestamptz,
  disabled_reason  text check (disabled_reason in ('failing', 'gone')),
  check ((disabled_at is null) = (disabled_reason is null)),
  check (disabled_at is null or not active)
);
create index webhooks_of_tenant on webhooks (tenant_id, id desc);

create table webhook_deliveries (
  id              uuid primary key,
  tenant_id       uuid references tenants (id),
  webhook_id      uuid not null references webhooks (id) on delete cascade,
  -- The order of the log, as far as one endpoint is concerned.
  position        bigint generated always as identity,
  event_id        uuid not null,
  event_type      text not null,
  -- The same bytes at every attempt.
  body            text not null,
  state           text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
  -- Attempts since it was last asked for.
  tries           integer not null default 0,
  next_attempt_at timestamptz default now(),
  attempts        jsonb not null default '[]',
  created_at      timestamptz not null default now(),
  delivered_at    timestamptz,
  unique (webhook_id, event_id),
  check ((state = 'pending') = (next_attempt_at is not null))
);
create index webhook_deliveries_of_webhook on webhook_deliveries (tenant_id, webhook_id, position desc);
create index webhook_deliveries_due on webhook_deliveries (webhook_id, next_attempt_at) where state = 'pending';
create index webhook_deliveries_by_age on webhook_deliveries (created_at);

do $$
declare t text;
begin
  foreach t in array array['webhooks', 'webhook_deliveries'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator_sees_all on %I to dezky_operator using (true) with check (true)', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
    execute format('create policy tenant_sees_its_own on %I to dezky_tenant
      using (tenant_id = any ((select scoped_tenant_ids())::uuid[]))
      with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]))', t);
    execute format('grant select, insert, update on %I to dezky_tenant, dezky_operator, dezky_worker', t);
  end loop;
end $$;
grant delete on webhooks to dezky_tenant, dezky_operator, dezky_worker;
grant delete on webhook_deliveries to dezky_worker;
