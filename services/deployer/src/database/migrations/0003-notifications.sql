-- Where people are told of what happens. `sealed` keeps an address, a password, a token or what is signed with.
create table notification_channels (
  id             uuid primary key,
  name           text not null unique,
  options        jsonb not null,
  sealed         bytea,
  key_id         text,
  groups         text[] not null,
  -- Otherwise of those in notification_channel_projects, of which there may be none left.
  every_project  boolean not null,
  enabled        boolean not null,
  -- The last event of the log that it has been looked at for.
  cursor         text not null,
  version        integer not null default 1,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  check ((sealed is null) = (key_id is null))
);

create table notification_channel_projects (
  channel_id uuid not null references notification_channels on delete cascade,
  project_id uuid not null references projects on delete cascade,
  primary key (channel_id, project_id)
);
create index notification_channel_projects_of on notification_channel_projects (project_id);

-- One message to one channel, as it is sent at every attempt.
create table notification_deliveries (
  id              uuid primary key,
  -- In the order of the log.
  position        bigint generated always as identity,
  channel_id      uuid not null references notification_channels on delete cascade,
  event_id        uuid not null,
  event_type      text not null,
  subject         text not null,
  occurred_at     timestamptz not null,
  message         jsonb not null,
  state           text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts        integer not null default 0,
  -- What the other side said last.
  answer          text,
  created_at      timestamptz not null,
  next_attempt_at timestamptz,
  ended_at        timestamptz,
  check ((state = 'waiting') = (next_attempt_at is not null)),
  check ((state = 'waiting') = (ended_at is null)),
  unique (channel_id, event_id)
);
create index notification_deliveries_of on notification_deliveries (channel_id, position);
create index notification_deliveries_waiting on notification_deliveries (channel_id, position) where state = 'waiting';

-- Hosts, ingresses and registries that do not answer. Nobody is told before it is sure.
create table unreachable_places (
  kind     text not null check (kind in ('host', 'ingress', 'registry')),
  id       uuid not null,
  since    timestamptz not null,
  problem  text not null,
  told_at  timestamptz,
  primary key (kind, id)
);

grant select, insert, update, delete on notification_channels, notification_channel_projects, notification_deliveries, unreachable_places
  to dezky_app;
