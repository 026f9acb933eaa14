-- The log of everything that happens, read in the order in which transactions settle.

-- A transaction id means something only to the server that gave it. Each server the log has lived on (a restored dump, a
-- recovery to a point in time, a promoted standby) is an epoch; epochs are numbered in the order of their lives.
create table event_epochs (
  epoch      integer primary key,
  cluster    text not null,
  began_at   timestamptz not null default now()
);

-- System identifier and timeline: together they change whenever transaction ids may repeat.
create function event_cluster() returns text
language sql stable security definer set search_path from current
as $$ select (pg_control_system()).system_identifier::text || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) $$;

-- The epoch of what is written now: the newest, or the one after it when nothing has been written since a restore.
create function event_epoch() returns integer
language sql stable security definer set search_path from current
as $$
  select coalesce((select case when cluster = event_cluster() then epoch else epoch + 1 end
                     from event_epochs order by epoch desc limit 1), 1)
$$;

-- Whoever writes first after a restore makes all other writers wait for its commit: a process calls this by itself when it starts.
create function enter_event_epoch() returns integer
language plpgsql volatile security definer set search_path from current
as $$
declare
  present integer := event_epoch();
begin
  if not exists (select from event_epochs where epoch = present) then
    insert into event_epochs (epoch, cluster) values (present, event_cluster()) on conflict do nothing;
  end if;
  return present;
end $$;

select enter_event_epoch();

-- The oldest transaction of this database that still runs, or the next to come: whatever is older has settled. A snapshot knows only
-- of the whole server, and a long transaction of some other database must not hold up this log; one whose database cannot be told counts as ours.
create function event_horizon() returns xid8
language sql stable security definer set search_path from current
as $$
  select coalesce(min(running), pg_snapshot_xmax(pg_current_snapshot()))
    from pg_snapshot_xip(pg_current_snapshot()) as running
   where not exists (
     select from pg_locks join pg_stat_activity using (pid)
      where locktype = 'transactionid' and mode = 'ExclusiveLock' and granted and transactionid = running::xid
        and datid <> (select oid from pg_database where datname = current_database()))
$$;

create table events (
  epoch       integer not null default enter_event_epoch(),
  xid         xid8 not null default pg_current_xact_id(),
  position    bigint generated always as identity,
  id          uuid primary key,
  type        text not null check (type ~ '^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$'),
  tenant_id   uuid,
  partner_id  uuid,
  subject     text not null,
  data        jsonb not null,
  occurred_at timestamptz not null default now()
);

create unique index events_in_order on events (epoch, xid, position);
create index events_of_tenant on events (tenant_id, epoch, xid, position);

grant select, insert on events to dezky_app;
