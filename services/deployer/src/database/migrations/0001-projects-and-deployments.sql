-- One row: what holds for everything; what is left out of `value` is as the code says.
create table settings (
  id      boolean primary key default true check (id),
  -- What containers of ours are marked with. A database that was lost and made anew has another: what runs is not its to remove.
  installation uuid not null default gen_random_uuid(),
  value   jsonb not null default '{}',
  version integer not null default 1
);
insert into settings default values;

-- Where containers run. `sealed` keeps the TLS key and certificates.
create table hosts (
  id         uuid primary key,
  name       text not null unique,
  driver     text not null check (driver in ('docker')),
  endpoint   jsonb not null,
  -- How instances are reached: at their own address on `network`, at a published port of `address`, or on the host's own network.
  reach      text not null check (reach in ('network', 'publish', 'host')),
  network    text not null,
  address    text not null,
  sealed     bytea,
  key_id     text,
  version    integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- What leads host names to instances. `sealed` keeps a password or token.
create table ingresses (
  id         uuid primary key,
  name       text not null unique,
  driver     text not null check (driver in ('haproxy', 'nginx-proxy-manager')),
  options    jsonb not null,
  sealed     bytea,
  key_id     text,
  version    integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

-- Where images come from. `sealed` keeps the password; `hook_sealed` what its webhooks are signed with.
create table registries (
  id            uuid primary key,
  name          text not null unique,
  host          text not null unique,
  insecure      boolean not null default false,
  username      text,
  sealed        bytea,
  hook_sealed   bytea,
  key_id        text,
  -- Between two looks at its tags; null is never.
  poll_seconds  integer check (poll_seconds >= 10),
  version       integer not null default 1,
  created_at    timestamptz not null,
  updated_at    timestamptz not null
);

create table projects (
  id             uuid primary key,
  name           text not null unique,
  -- With its registry, as in `registry.example.com/team/app`.
  repository     text not null,
  configuration  jsonb not null,
  -- What only an administrator may allow.
  may_be_privileged boolean not null default false,
  may_use_host_network boolean not null default false,
  version        integer not null default 1,
  created_at     timestamptz not null,
  updated_at     timestamptz not null
);
create index projects_repository on projects (repository);

create table stages (
  id              uuid primary key,
  project_id      uuid not null references projects on delete cascade,
  name            text not null,
  position        integer not null,
  host_id         uuid not null references hosts,
  ingress_id      uuid not null references ingresses,
  configuration   jsonb not null,
  -- What new requests are sent to, once something has been.
  live_release_id uuid,
  -- Numbers its instances, so that no name is ever used twice.
  last_instance   integer not null default 0,
  last_release    integer not null default 0,
  version         integer not null default 1,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  unique (project_id, name)
);

-- Every value a variable has had that some release may still need. Of a project, or of one of its stages.
create table variables (
  id         uuid primary key,
  project_id uuid not null references projects on delete cascade,
  stage_id   uuid references stages on delete cascade,
  name       text not null,
  value      text,
  -- Of a secret, instead of `value`.
  sealed     bytea,
  key_id     text,
  created_at timestamptz not null,
  -- Since when another value holds, or none.
  ended_at   timestamptz,
  check ((value is null) <> (sealed is null)),
  check ((sealed is null) = (key_id is null))
);
create unique index variables_current on variables (project_id, stage_id, name) nulls not distinct where ended_at is null;

-- An image by digest with everything it is run with. Never changed.
create table releases (
  id            uuid primary key,
  stage_id      uuid not null references stages on delete cascade,
  number        integer not null,
  repository    text not null,
  digest        text not null,
  -- How it was called when it was found; null when it was asked for by digest.
  tag           text,
  configuration jsonb not null,
  created_at    timestamptz not null,
  unique (stage_id, number)
);
alter table stages add foreign key (live_release_id) references releases;

create table deployments (
  id                  uuid primary key,
  stage_id            uuid not null references stages on delete cascade,
  release_id          uuid not null references releases on delete cascade,
  kind                text not null check (kind in ('deploy', 'promotion', 'rollback', 'redeploy')),
  state               text not null check (state in ('waiting', 'queued', 'running', 'undoing', 'succeeded', 'failed', 'cancelled', 'superseded')),
  -- What it will have been once it is undone.
  verdict             text check (verdict in ('failed', 'cancelled')),
  requested_by        text not null,
  reason              text,
  requested_at        timestamptz not null,
  started_at          timestamptz,
  ended_at            timestamptz,
  cancel_requested_at timestamptz,
  cancelled_by        text,
  -- What was live when it began.
  previous_release_id uuid references releases on delete set null,
  -- Why it failed: the card people read.
  failure             jsonb,
  -- How requests fared meanwhile.
  proof               jsonb
);
create index deployments_of_stage on deployments (stage_id, requested_at desc);
create unique index deployments_one_at_a_time on deployments (stage_id) where state in ('running', 'undoing');

-- The journal: what is to be done, in order, and how far it has come.
create table deployment_steps (
  deployment_id uuid not null references deployments on delete cascade,
  position      integer not null,
  name          text not null,
  -- Which instance, or how many hundredths of the requests.
  argument      integer,
  state         text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'skipped')),
  started_at    timestamptz,
  ended_at      timestamptz,
  -- How often it was begun.
  attempts      integer not null default 0,
  message       text,
  detail        jsonb,
  primary key (deployment_id, position)
);

create table deployment_log (
  id            bigint generated always as identity primary key,
  deployment_id uuid not null references deployments on delete cascade,
  at            timestamptz not null,
  level         text not null check (level in ('info', 'warn', 'error')),
  message       text not null
);
create index deployment_log_of on deployment_log (deployment_id, id);

-- Containers we made or are about to make. A row comes before its container and goes after it.
create table instances (
  id            uuid primary key,
  stage_id      uuid not null references stages on delete cascade,
  release_id    uuid not null references releases on delete cascade,
  deployment_id uuid not null references deployments on delete cascade,
  host_id       uuid not null references hosts,
  number        integer not null,
  name          text not null,
  -- running: it should run · warm: stopped, and kept for a quick way back · gone: to be removed
  wanted        text not null check (wanted in ('running', 'warm', 'gone')),
  container_id  text,
  address       text,
  port          integer,
  -- Grows with each new address: an instance that moved is another target to the proxy.
  moves         integer not null default 0,
  weight        integer not null default 100 check (weight between 0 and 256),
  -- Whether new requests are to be sent to it.
  in_route      boolean not null default false,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  unique (stage_id, number)
);
create index instances_of_deployment on instances (deployment_id);

-- Each time an instance was asked whether it is well.
create table probes (
  id            bigint generated always as identity primary key,
  deployment_id uuid not null references deployments on delete cascade,
  instance_id   uuid not null,
  at            timestamptz not null,
  ok            boolean not null,
  status        integer,
  took_ms       integer not null,
  message       text,
  -- What the answer began with.
  head          text
);
create index probes_of on probes (deployment_id, id);

grant select, insert, update, delete on settings, hosts, ingresses, registries, projects, stages, variables, releases, deployments,
  deployment_steps, deployment_log, instances, probes to dezky_app;
