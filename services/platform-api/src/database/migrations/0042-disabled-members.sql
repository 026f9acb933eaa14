-- A member whom the tenant keeps out: they keep what they have, and come by none of it until they are let in again.
alter table memberships add column disabled_at timestamptz;
grant select (disabled_at) on memberships to dezky_app;
