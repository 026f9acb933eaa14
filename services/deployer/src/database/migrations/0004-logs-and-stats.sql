-- Whatever a deployment says has its place in one order: lines, turns and probes. Numbers are given under the lock of the deployment's row,
-- so that none comes to light after a higher one was seen.
create sequence deployment_order as bigint;
grant usage on sequence deployment_order to dezky_app;
select setval('deployment_order', greatest((select max(id) from deployment_log), (select max(id) from probes), 1));
alter table deployment_log alter column id drop identity;
alter table deployment_log alter column id set default nextval('deployment_order');
alter table probes alter column id drop identity;
alter table probes alter column id set default nextval('deployment_order');

-- Each turn of the whole, or of one of its steps.
create table deployment_turns (
  id            bigint primary key default nextval('deployment_order'),
  deployment_id uuid not null references deployments on delete cascade,
  at            timestamptz not null default now(),
  state         text not null,
  step          jsonb
);
create index deployment_turns_of on deployment_turns (deployment_id, id);

-- What was last told of an instance, and when that happened by the clock of its host.
alter table instances
  add column status text not null default 'made'
    check (status in ('made', 'running', 'restarted', 'crashed', 'out_of_memory', 'stopped', 'warm', 'gone')),
  add column status_at timestamptz;

-- Since when a release is not kept any more: its image and the values of its variables may be gone.
alter table releases add column retired_at timestamptz;

-- The last of what an instance wrote, from when its container was removed. `content`: JSON lines, gzip.
create table kept_logs (
  instance_id uuid primary key,
  stage_id    uuid not null references stages on delete cascade,
  name        text not null,
  release     integer not null,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  lines       integer not null,
  content     bytea not null,
  kept_at     timestamptz not null
);
create index kept_logs_of_stage on kept_logs (stage_id, kept_at desc);
create index kept_logs_by_age on kept_logs (kept_at);

-- What instances used. They stay when the instance goes, for as long as any.
create table instance_stats (
  instance_id        uuid not null,
  -- As it was sampled, or five minutes in one: the mean of `cpu`, the most of memory, the last of the totals.
  seconds            smallint not null check (seconds in (10, 300)),
  at                 timestamptz not null,
  -- 1 is one whole processor.
  cpu                real not null,
  memory_bytes       bigint not null,
  memory_limit_bytes bigint,
  received_bytes     bigint not null,
  sent_bytes         bigint not null,
  primary key (instance_id, seconds, at)
);
create index instance_stats_by_age on instance_stats (seconds, at);

-- Images that were not on the host before we fetched them: these we may remove.
create table pulled_images (
  host_id         uuid not null references hosts on delete cascade,
  repository      text not null,
  digest          text not null,
  first_pulled_at timestamptz not null,
  -- Who wants it meanwhile waits until that is over.
  removing_since  timestamptz,
  primary key (host_id, repository, digest)
);

grant select, insert, update, delete on deployment_turns, kept_logs, instance_stats, pulled_images to dezky_app;
-- Old ones go.
grant delete on events to dezky_app;
