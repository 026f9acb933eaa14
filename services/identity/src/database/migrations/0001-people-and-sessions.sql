-- People and the groups they are in. `marker` is the id by which the platform finds what it made.
create table people (
  id uuid primary key,
  marker text unique,
  email text not null,
  name text not null,
  locale text not null,
  enabled boolean not null default true,
  password_hash text,
  password_changed_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index people_email on people (lower(email));

create table groups (
  id uuid primary key,
  marker text unique,
  name text not null unique,
  title text not null,
  created_at timestamptz not null
);

create table memberships (
  group_id uuid not null references groups on delete cascade,
  person_id uuid not null references people on delete cascade,
  primary key (group_id, person_id)
);
create index memberships_person on memberships (person_id);

-- One-time links to choose a password with; only the SHA-256 of the secret in the link is kept.
create table links (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  purpose text not null check (purpose in ('invitation', 'recovery')),
  secret_digest bytea not null unique,
  return_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  voided_at timestamptz
);
create index links_person on links (person_id);

-- Counted attempts: one row a bucket (an account, an address), one window at a time.
create table throttles (
  bucket text primary key,
  hits integer not null,
  window_ends_at timestamptz not null
);

-- Signing keys; `sealed` is the private JWK under AES-256-GCM.
create table signing_keys (
  kid text primary key,
  sealed bytea not null,
  created_at timestamptz not null,
  signs_from timestamptz not null
);

-- What the OIDC provider keeps: sessions, grants, codes, refresh tokens. `digest` is the SHA-256 of the value a browser or
-- client holds, so nothing here can be replayed.
create table artifacts (
  model text not null,
  digest text not null,
  payload jsonb not null,
  session_uid text,
  grant_id text,
  account_id text,
  expires_at timestamptz,
  consumed_at timestamptz,
  primary key (model, digest)
);
create index artifacts_session on artifacts (session_uid) where session_uid is not null;
create index artifacts_grant on artifacts (grant_id) where grant_id is not null;
create index artifacts_account on artifacts (account_id) where account_id is not null;
create index artifacts_expiry on artifacts (expires_at);

grant select, insert, update, delete on people, groups, memberships, links, throttles, signing_keys, artifacts to dezky_app;
