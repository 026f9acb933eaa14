-- Second factors: what the directory says of people's, whether a tenant asks for one, and what is written of it.

-- `second_factor` is null until the directory has said; `second_factor_reset_at`: theirs are to be taken away, and have not been.
alter table people
  add column second_factor boolean,
  add column second_factor_at timestamptz,
  add column second_factor_reset_at timestamptz;

create table second_factor_policies (
  tenant_id     uuid primary key references tenants (id),
  -- Null: not asked for any more.
  required_from timestamptz,
  version       integer not null default 1,
  changed_by    uuid references people (id),
  changed_at    timestamptz not null default now()
);

alter table second_factor_policies enable row level security;
alter table second_factor_policies force row level security;
create policy worker_sees_all on second_factor_policies to dezky_worker using (true) with check (true);
create policy operator_sees_all on second_factor_policies to dezky_operator using (true) with check (true);
create policy tenant_sees_its_own on second_factor_policies to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
grant select, insert, update on second_factor_policies to dezky_tenant, dezky_operator;
grant select, delete on second_factor_policies to dezky_worker;

alter table outgoing_mail drop constraint outgoing_mail_kind_check;
alter table outgoing_mail add constraint outgoing_mail_kind_check
  check (kind in ('invitation', 'member_added', 'welcome', 'domain_verified', 'tenant_suspended', 'tenant_resumed', 'tenant_deleted',
                  'purge_due', 'ticket_answered', 'access_requested', 'access_started', 'access_ended',
                  'second_factor_required', 'second_factor_reminder', 'second_factor_reset'));
