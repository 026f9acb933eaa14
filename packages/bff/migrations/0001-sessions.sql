-- One row a signed-in browser. The cookie is a random secret; its SHA-256 is the key, so a copy of this table opens no session.
create table sessions (
  id text primary key,
  issuer text not null,
  client_id text not null,
  subject text not null,
  sid text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_expires_at timestamptz not null,
  absolute_expires_at timestamptz not null,
  auth_time timestamptz,
  acr text,
  amr text[] not null default '{}',
  user_agent_hash text not null,
  -- Tokens and profile, AES-256-GCM under the key named by key_id, bound to this row's id.
  key_id text not null,
  sealed bytea not null,
  access_expires_at timestamptz not null,
  token_version integer not null default 1,
  check (idle_expires_at <= absolute_expires_at)
);
create index sessions_by_person on sessions (issuer, client_id, subject);
create index sessions_by_sid on sessions (issuer, client_id, sid) where sid is not null;
create index sessions_by_end on sessions (idle_expires_at);

-- A logout token counts once; it is forgotten when it would have expired anyway.
create table seen_logout_tokens (
  issuer text not null,
  client_id text not null,
  jti text not null,
  expires_at timestamptz not null,
  primary key (issuer, client_id, jti)
);
create index seen_logout_tokens_by_end on seen_logout_tokens (expires_at);

grant select, insert, update, delete on sessions, seen_logout_tokens to dezky_app;
