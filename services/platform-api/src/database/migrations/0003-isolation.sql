-- Who may see which rows. Every table has its policies here; a table without one shows nothing to anybody.
--
--   dezky_app       between scopes: reads who somebody is, nothing else
--   dezky_tenant    sees the tenants named in app.tenant_ids
--   dezky_operator  sees all tenants
--   dezky_worker    reconciles all tenants

create function scoped_tenant_ids() returns uuid[]
language sql stable parallel safe set search_path = ''
as $$ select string_to_array(nullif(current_setting('app.tenant_ids', true), ''), ',')::uuid[] $$;

create function scoped_person_id() returns uuid
language sql stable parallel safe set search_path = ''
as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

do $$
declare t text;
begin
  foreach t in array array['tenants', 'people', 'identities', 'memberships', 'subscriptions', 'resources', 'audit_chains',
                           'audit_entries', 'idempotent_requests', 'events'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator_sees_all on %I to dezky_operator using (true) with check (true)', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
  end loop;
  foreach t in array array['memberships', 'subscriptions', 'resources', 'events', 'audit_entries', 'audit_chains'] loop
    execute format('create policy tenant_sees_its_own on %I to dezky_tenant
      using (tenant_id = any ((select scoped_tenant_ids())::uuid[]))
      with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]))', t);
  end loop;
end $$;

create policy tenant_sees_itself on tenants to dezky_tenant using (id = any ((select scoped_tenant_ids())::uuid[]));
create policy tenant_sees_its_people on people to dezky_tenant using (
  id = (select scoped_person_id())
  or exists (select from memberships m where m.person_id = people.id and m.tenant_id = any ((select scoped_tenant_ids())::uuid[])));
create policy tenant_sees_its_identities on identities to dezky_tenant using (
  exists (select from memberships m where m.person_id = identities.person_id and m.tenant_id = any ((select scoped_tenant_ids())::uuid[])));
create policy person_sees_own_requests on idempotent_requests to dezky_tenant
  using (person_id = (select scoped_person_id())) with check (person_id = (select scoped_person_id()));

-- Reading who somebody is happens before there is a scope.
create policy app_reads_people on people for select to dezky_app using (true);
create policy app_reads_identities on identities for select to dezky_app using (true);
create policy app_reads_memberships on memberships for select to dezky_app using (true);
create policy app_reads_tenants on tenants for select to dezky_app using (true);
grant select (id, slug, name, status) on tenants to dezky_app;
grant select on people, identities, memberships to dezky_app;
revoke all on events, reconcile_keys from dezky_app;

grant select on tenants, people, identities, memberships, subscriptions, resources, audit_entries, events to dezky_tenant;
grant select, insert on idempotent_requests to dezky_tenant;

grant select, insert, update on tenants, people, identities, memberships, subscriptions, resources to dezky_operator, dezky_worker;
grant select, insert on audit_entries, events, idempotent_requests to dezky_operator, dezky_worker;
grant select, insert, update on audit_chains to dezky_operator, dezky_worker;
grant delete on idempotent_requests to dezky_worker;

-- Whoever changes something wakes its reconciler; only workers run them.
grant select, insert, update on reconcile_keys to dezky_operator;
grant select, insert, update, delete on reconcile_keys to dezky_worker;
