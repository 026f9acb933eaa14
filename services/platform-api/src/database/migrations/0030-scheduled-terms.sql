-- Terms that wait for the end of a period: other plan, seats or interval, agreed on today and charged from the next period on.

alter table subscriptions
  add column next_plan_version_id     uuid references plan_versions (id),
  add column next_seats               integer check (next_seats > 0),
  add column next_billing_interval    text check (next_billing_interval in ('month', 'year')),
  add constraint next_terms_are_whole check (
    (next_plan_version_id is null) = (next_seats is null) and (next_seats is null) = (next_billing_interval is null)),
  add constraint next_terms_have_a_time check (next_seats is null or (status in ('active', 'past_due') and not cancel_at_period_end));

grant update (next_plan_version_id, next_seats, next_billing_interval) on subscriptions to dezky_tenant;

-- What somebody has agreed to does not change any more, even before it begins.
create or replace function mark_plan_version_used() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.plan_versions set used_at = now() where id in (new.plan_version_id, new.next_plan_version_id) and used_at is null;
  return null;
end $$;
drop trigger mark_used on subscriptions;
create trigger mark_used after insert or update of plan_version_id, next_plan_version_id on subscriptions
  for each row execute function mark_plan_version_used();

-- A partner sees what its customers subscribe to, and so what they have subscribed to.
grant select on subscription_changes to dezky_partner;
create policy partner_sees_its_tenants on subscription_changes for select to dezky_partner
  using (exists (select from tenants t where t.id = tenant_id and t.partner_id = (select scoped_partner_id())));
