-- Accounts, in the words of better-auth (which reads and writes all of these but the last two), under names of our own.
create table people (
  "id"               text primary key,
  "name"             text not null,
  "email"            text not null unique,
  "emailVerified"    boolean not null,
  "image"            text,
  "createdAt"        timestamptz not null default now(),
  "updatedAt"        timestamptz not null default now(),
  "username"         text unique,
  "displayUsername"  text,
  "twoFactorEnabled" boolean,
  "role"             text not null check (role in ('viewer', 'deployer', 'administrator')),
  "disabledAt"       timestamptz,
  -- Wrong passwords since the last right one, and until when none is tried.
  "wrongPasswords"   integer not null default 0,
  "lockedUntil"      timestamptz
);

create table sessions (
  "id"        text primary key,
  "expiresAt" timestamptz not null,
  "token"     text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId"    text not null references people on delete cascade
);
create index sessions_of on sessions ("userId");

-- Ways to sign in: a password, an account elsewhere.
create table credentials (
  "id"                    text primary key,
  "accountId"             text not null,
  "providerId"            text not null,
  "userId"                text not null references people on delete cascade,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope"                 text,
  "password"              text,
  "createdAt"             timestamptz not null default now(),
  "updatedAt"             timestamptz not null
);
create index credentials_of on credentials ("userId");

create table verifications (
  "id"         text primary key,
  "identifier" text not null,
  "value"      text not null,
  "expiresAt"  timestamptz not null,
  "createdAt"  timestamptz not null default now(),
  "updatedAt"  timestamptz not null default now()
);
create index verifications_identifier on verifications ("identifier");

create table two_factors (
  "id"                      text primary key,
  "secret"                  text not null,
  "backupCodes"             text not null,
  "userId"                  text not null references people on delete cascade,
  "verified"                boolean,
  "failedVerificationCount" integer,
  "lockedUntil"             timestamptz
);
create index two_factors_of on two_factors ("userId");

create table passkeys (
  "id"           text primary key,
  "name"         text,
  "publicKey"    text not null,
  "userId"       text not null references people on delete cascade,
  "credentialID" text not null,
  "counter"      integer not null,
  "deviceType"   text not null,
  "backedUp"     boolean not null,
  "transports"   text,
  "createdAt"    timestamptz,
  "aaguid"       text
);
create index passkeys_of on passkeys ("userId");
create index passkeys_credential on passkeys ("credentialID");

create table rate_limits (
  "id"          text primary key,
  "key"         text not null unique,
  "count"       integer not null,
  "lastRequest" bigint not null
);

-- What a deployer deploys.
create table project_deployers (
  person_id  text not null references people on delete cascade,
  project_id uuid not null references projects on delete cascade,
  primary key (person_id, project_id)
);

-- `hash`: of the secret, which is long and random, so that a plain one does.
create table api_keys (
  id           uuid primary key,
  name         text not null,
  hash         bytea not null unique,
  person_id    text references people on delete cascade,
  made_by      text not null,
  role         text not null check (role in ('viewer', 'deployer', 'administrator')),
  -- Null is all that its maker may see.
  projects     uuid[],
  created_at   timestamptz not null,
  expires_at   timestamptz,
  last_used_at timestamptz
);

-- What cookies are signed with and second factors are kept with; sealed like any secret.
alter table settings add column accounts_sealed bytea, add column accounts_key_id text;

grant select, insert, update, delete on people, sessions, credentials, verifications, two_factors, passkeys, rate_limits, project_deployers,
  api_keys to dezky_app;
