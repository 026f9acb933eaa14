-- Who asked for what: written before it is done, completed once with how it went, and then neither changed nor removed by anybody.
create table audit_entries (
  id         bigint generated always as identity primary key,
  at         timestamptz not null,
  actor      text not null,
  by         text not null check (by in ('person', 'key', 'token')),
  address    text,
  operation  text not null,
  summary    text not null,
  target     text not null,
  project    text,
  fields     text[] not null,
  status     integer,
  code       text
);
create index on audit_entries (project, id desc);
create index on audit_entries (actor, id desc);
create index on audit_entries (operation, id desc);
create index on audit_entries (at);

create function audit_entry_stays() returns trigger language plpgsql as $$ begin
  if tg_op = 'UPDATE' and old.status is null and (to_jsonb(new) - 'status' - 'code') = (to_jsonb(old) - 'status' - 'code') then
    return new;
  end if;
  raise exception 'An entry of the audit trail is neither changed nor removed.';
end $$;
create trigger audit_entry_stays before update or delete on audit_entries for each row execute function audit_entry_stays();
create trigger audit_entries_stay before truncate on audit_entries for each statement execute function audit_entry_stays();

grant select, insert on audit_entries to dezky_app;
grant update (status, code) on audit_entries to dezky_app;
