-- What the platform writes to people, and what became of it; and to whose hands a link to an account was given.

create table outgoing_mail (
  id          uuid primary key,
  tenant_id   uuid not null references tenants (id),
  person_id   uuid not null references people (id) on delete cascade,
  kind        text not null check (kind in ('invitation', 'member_added', 'welcome', 'domain_verified', 'tenant_suspended',
                                            'tenant_resumed', 'tenant_deleted', 'purge_due')),
  -- What it was written for: nobody is told of one thing twice.
  cause       text not null,
  -- What was so when it was written and may not be so any more. Never a secret: an invitation's link is in no column.
  facts       jsonb not null default '{}',
  locale      text not null check (locale in ('en', 'da')),
  to_address  text not null,
  subject     text not null,
  state       text not null check (state in ('queued', 'sent', 'failed', 'kept', 'overtaken')),
  attempts    integer not null default 0,
  last_error  text,
  created_at  timestamptz not null default now(),
  -- When it was last asked for.
  queued_at   timestamptz not null default now(),
  sent_at     timestamptz,
  unique (tenant_id, person_id, kind, cause),
  check ((state = 'sent') = (sent_at is not null))
);
create index outgoing_mail_by_state on outgoing_mail (state, id desc);
create index outgoing_mail_of_person on outgoing_mail (person_id);
create index outgoing_mail_by_age on outgoing_mail (created_at);

-- For operators alone: whoever a tenant's people write to is told by the tenant's own screens.
alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy operator_sees_all on outgoing_mail to dezky_operator using (true) with check (true);
create policy worker_sees_all on outgoing_mail to dezky_worker using (true) with check (true);
grant select on outgoing_mail to dezky_operator;
grant select, insert, update, delete on outgoing_mail to dezky_worker;

-- Somebody of this tenant was handed a link to the person's account, so that whose address it is, is that tenant's word and nobody else's.
alter table people add column link_shown_in uuid references tenants (id);
