-- What somebody proves besides the password, or instead of it.
alter table people add column second_factor_required boolean not null default false;

-- An authenticator app; `sealed` is its secret under AES-256-GCM. No code is taken for `last_step` or before: each works once.
create table authenticators (
  person_id uuid primary key references people on delete cascade,
  sealed bytea not null,
  last_step integer not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz
);

-- `copied_at`: its counter went backwards, so it may be in two hands; it lets nobody in any more.
create table passkeys (
  id text primary key,
  person_id uuid not null references people on delete cascade,
  name text not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null,
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  copied_at timestamptz
);
create index passkeys_person on passkeys (person_id);

-- Only an HMAC of each code is kept.
create table recovery_codes (
  person_id uuid not null references people on delete cascade,
  digest bytea not null,
  used_at timestamptz,
  primary key (person_id, digest)
);

-- What a passkey is asked to sign: one for each purpose and whoever was shown it (a sign-in, a session), gone once it is answered.
create table challenges (
  purpose text not null,
  holder text not null,
  challenge text not null,
  expires_at timestamptz not null,
  primary key (purpose, holder)
);

grant select, insert, update, delete on authenticators, passkeys, recovery_codes, challenges to dezky_app;
