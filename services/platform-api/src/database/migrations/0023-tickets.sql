-- What tenants' administrators and operators write to each other.

create sequence ticket_numbers as integer start 1001;

create table tickets (
  id                  uuid primary key,
  -- By which people call it, whatever the tenant.
  number              integer not null unique default nextval('ticket_numbers'),
  tenant_id           uuid not null references tenants (id),
  subject             text not null,
  status              text not null check (status in ('new', 'waiting_for_us', 'waiting_for_customer', 'resolved', 'closed')),
  priority            text not null check (priority in ('low', 'normal', 'high', 'urgent')),
  opened_by           text not null check (opened_by in ('us', 'customer')),
  -- Names are kept as people signed: whoever reads them need not be able to see who that was. They go when the person is erased.
  requester_id        uuid references people (id),
  requester_name      text,
  assignee_id         uuid references people (id),
  about_kind          text check (about_kind in ('resource', 'domain', 'member')),
  about_id            uuid,
  opened_at           timestamptz not null default now(),
  first_answer_due_at timestamptz not null,
  first_answered_at   timestamptz,
  resolve_due_at      timestamptz not null,
  resolved_at         timestamptz,
  -- Since when it has not been our turn.
  paused_at           timestamptz,
  closed_at           timestamptz,
  reopened            integer not null default 0,
  last_message_at     timestamptz not null default now(),
  last_message_from   text not null check (last_message_from in ('us', 'customer')),
  version             integer not null default 1,
  check ((about_kind is null) = (about_id is null)),
  check ((paused_at is null) = (status in ('new', 'waiting_for_us'))),
  check ((resolved_at is null) = (status not in ('resolved', 'closed'))),
  check ((closed_at is null) = (status <> 'closed'))
);
-- What has to be done first, and until when; nothing while it is not our turn.
alter table tickets add column due_at timestamptz generated always as (
  case when paused_at is null then case when first_answered_at is null then least(first_answer_due_at, resolve_due_at)
                                        else resolve_due_at end end) stored;
create index tickets_of_tenant on tickets (tenant_id, id desc);
create index tickets_by_due on tickets (coalesce(due_at, '9999-01-01 00:00:00Z'), id);
create index tickets_by_activity on tickets (last_message_at desc, id desc);
create index tickets_of_assignee on tickets (assignee_id) where assignee_id is not null;
create index tickets_resolved on tickets (resolved_at) where status = 'resolved';

create table ticket_messages (
  id          uuid primary key,
  tenant_id   uuid not null references tenants (id),
  ticket_id   uuid not null references tickets (id) on delete cascade,
  side        text not null check (side in ('us', 'customer')),
  author_id   uuid not null references people (id),
  author_name text,
  text        text not null,
  created_at  timestamptz not null default now()
);
create index ticket_messages_of_ticket on ticket_messages (tenant_id, ticket_id, id desc);

-- What operators note for each other. A table of its own, to which tenants have no way: no condition that is forgotten shows them one.
create table ticket_notes (like ticket_messages including all);
alter table ticket_notes drop column side,
  add foreign key (tenant_id) references tenants (id),
  add foreign key (ticket_id) references tickets (id) on delete cascade,
  add foreign key (author_id) references people (id);

create table ticket_files (
  id          uuid primary key,
  tenant_id   uuid not null references tenants (id),
  -- Null until it is sent with a message or a note.
  message_id  uuid references ticket_messages (id) on delete cascade,
  note_id     uuid references ticket_notes (id) on delete cascade,
  uploaded_by uuid not null references people (id),
  name        text not null,
  type        text not null,
  bytes       integer not null check (bytes between 1 and 10485760),
  created_at  timestamptz not null default now(),
  check (message_id is null or note_id is null)
);
create index ticket_files_of_tenant on ticket_files (tenant_id, created_at);
create index ticket_files_of_message on ticket_files (message_id) where message_id is not null;
create index ticket_files_of_note on ticket_files (note_id) where note_id is not null;
create index ticket_files_unsent on ticket_files (created_at) where message_id is null and note_id is null;

-- Beside it, so that nothing but a download ever reads them.
create table ticket_file_contents (
  file_id   uuid primary key references ticket_files (id) on delete cascade,
  tenant_id uuid not null references tenants (id),
  content   bytea not null
);
-- Nearly all of it is compressed already.
alter table ticket_file_contents alter column content set storage external;

do $$
declare t text;
begin
  foreach t in array array['tickets', 'ticket_messages', 'ticket_notes', 'ticket_files', 'ticket_file_contents'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator_sees_all on %I to dezky_operator using (true) with check (true)', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
    execute format('grant select, insert on %I to dezky_operator', t);
    execute format('grant select, insert, update, delete on %I to dezky_worker', t);
  end loop;
end $$;
grant update on tickets, ticket_files to dezky_operator;

create policy tenant_sees_its_own on tickets to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[])) with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
-- Nobody of a tenant speaks for us.
create policy tenant_sees_its_own on ticket_messages to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[]))
  with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]) and side = 'customer' and author_id = (select scoped_person_id()));
-- What was sent to them or by them, and what they are about to send; never what is in a note, nor what an operator has not sent yet.
create policy tenant_sees_its_own on ticket_files to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[]) and note_id is null
         and (message_id is not null or uploaded_by = (select scoped_person_id())))
  with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]) and note_id is null and uploaded_by = (select scoped_person_id()));
create policy tenant_sees_its_own on ticket_file_contents to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[]) and exists (select from ticket_files f where f.id = file_id))
  with check (tenant_id = any ((select scoped_tenant_ids())::uuid[]) and exists (select from ticket_files f where f.id = file_id));

grant select on tickets, ticket_messages, ticket_files, ticket_file_contents to dezky_tenant;
grant insert (id, tenant_id, subject, status, priority, opened_by, requester_id, requester_name, about_kind, about_id, opened_at,
              first_answer_due_at, resolve_due_at, last_message_at, last_message_from),
      update (status, first_answer_due_at, resolve_due_at, resolved_at, paused_at, reopened, last_message_at, last_message_from, version)
   on tickets to dezky_tenant;
grant insert on ticket_messages, ticket_files, ticket_file_contents to dezky_tenant;
grant update (message_id) on ticket_files to dezky_tenant;
grant usage on sequence ticket_numbers to dezky_tenant, dezky_operator;

alter table outgoing_mail drop constraint outgoing_mail_kind_check;
alter table outgoing_mail add constraint outgoing_mail_kind_check
  check (kind in ('invitation', 'member_added', 'welcome', 'domain_verified', 'tenant_suspended', 'tenant_resumed', 'tenant_deleted',
                  'purge_due', 'ticket_answered'));
