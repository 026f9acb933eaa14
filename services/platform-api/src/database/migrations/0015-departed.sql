-- What a purge leaves behind, what a deleted tenant brings in, and when an endpoint wants to be asked again.

grant delete on entitlement_overrides to dezky_worker;

-- People are named by their ids in what has happened: who they are is asked where one may, and forgotten in one place.
alter table events no force row level security;
alter table webhook_deliveries no force row level security;
update events set data = data - 'name' where type = 'member.added';
update webhook_deliveries set body = (body::jsonb #- '{data,name}')::text where event_type = 'member.added';
alter table webhook_deliveries force row level security;
alter table events force row level security;

-- Nothing is brought in from the moment of deletion on, whatever the subscription still says.
alter table subscription_changes no force row level security;
alter table tenants no force row level security;
insert into subscription_changes (id, tenant_id, effective_at, plan_version_id, seats, billing_interval, status, mrr, currency, partner_id)
  select gen_random_uuid(), t.id, greatest(t.deleted_at, c.effective_at), c.plan_version_id, c.seats, c.billing_interval, c.status, 0,
         c.currency, t.partner_id
    from tenants t cross join lateral (select * from subscription_changes where tenant_id = t.id order by effective_at desc, id desc limit 1) c
   where t.deleted_at is not null and c.mrr > 0;
alter table tenants force row level security;
alter table subscription_changes force row level security;

-- Until then nothing is sent: the endpoint has asked for it.
alter table webhooks add column not_before timestamptz;
