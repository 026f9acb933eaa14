-- Apart from `key_id`: one may have been sealed with an older key than the other.
alter table registries add column hook_key_id text;

-- What was last chosen for the stage by its tag rule or its promotion: chosen once, however it went.
alter table stages add column offered_digest text, add column offered_tag text;

-- A host name that may be taken from whoever leads it.
alter table stages add column take_over text;

alter table deployments
  add column approvals_needed integer not null default 0 check (approvals_needed >= 0),
  -- Why it does not begin yet.
  add column held text,
  -- Chosen by whoever asked, with a hash of what they asked for: sent again, it is the same deployment.
  add column request_key text unique,
  add column request_hash bytea;
create index releases_of_digest on releases (digest);

create table approvals (
  deployment_id uuid not null references deployments on delete cascade,
  by            text not null,
  at            timestamptz not null,
  primary key (deployment_id, by)
);

-- Repositories that some project follows or some webhook told of, with their registry.
create table repositories (
  name      text primary key,
  looked_at timestamptz,
  -- Why it could not be looked at, if it could not.
  problem   text
);

-- What each tag stood for when it was last looked at.
create table tags (
  repository text not null,
  name       text not null,
  digest     text not null,
  -- When the image was built, where that is known.
  built_at   timestamptz,
  since      timestamptz not null,
  looked_at  timestamptz not null,
  primary key (repository, name)
);

create table tag_changes (
  id         uuid primary key,
  repository text not null,
  tag        text not null,
  change     text not null check (change in ('appeared', 'moved', 'vanished')),
  before     text,
  after      text,
  at         timestamptz not null
);
create index tag_changes_of on tag_changes (repository, id desc);

create table webhook_deliveries (
  id          uuid primary key,
  registry_id uuid not null references registries on delete cascade,
  received_at timestamptz not null,
  source      text,
  verdict     text not null check (verdict in ('accepted', 'refused')),
  why         text,
  pushes      jsonb not null,
  ignored     jsonb not null,
  -- Its beginning.
  body        text not null
);
create index webhook_deliveries_of on webhook_deliveries (registry_id, id desc);

-- Each push that was told of, once, until its repository has been looked at; kept a while longer, to know it again.
create table pushes (
  key         text primary key,
  repository  text not null,
  tag         text not null,
  received_at timestamptz not null,
  seen_at     timestamptz
);
create index pushes_unseen on pushes (repository) where seen_at is null;
create index pushes_received on pushes (received_at);

grant select, insert, update, delete on approvals, repositories, tags, tag_changes, webhook_deliveries, pushes to dezky_app;
