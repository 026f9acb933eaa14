-- A trial's end is acted on once: whoever lifts what followed from it is not overruled the next time the trial is looked at.
alter table tenants add column trial_ended_at timestamptz;

-- What happened in a tenant is told with people's names; it goes with the tenant.
grant delete on events to dezky_worker;
