-- Tenants, their people, and what each tenant must have upstream.

create table tenants (
  id           uuid primary key,
  slug         text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name         text not null,
  status       text not null check (status in ('pending', 'active')),
  version      integer not null default 1,
  created_at   timestamptz not null default now(),
  activated_at timestamptz
);
-- Lists run newest first.
create index tenants_by_age on tenants (created_at desc, id desc);

create table people (
  id                    uuid primary key,
  email                 text not null,
  name                  text not null,
  locale                text not null default 'en',
  -- Who granted platform administration: a grant of the platform's own is never taken back by a token.
  platform_admin_source text check (platform_admin_source in ('directory', 'platform')),
  created_at            timestamptz not null default now(),
  last_sign_in_at       timestamptz
);
create unique index people_by_email on people (lower(email));

-- The names by which issuers know a person; bound once, never by e-mail address.
create table identities (
  issuer      text not null,
  subject     text not null,
  person_id   uuid not null references people (id),
  external_id text,
  created_at  timestamptz not null default now(),
  primary key (issuer, subject)
);
create index identities_of_person on identities (person_id);

create table memberships (
  id         uuid primary key,
  tenant_id  uuid not null references tenants (id),
  person_id  uuid not null references people (id),
  role       text not null check (role in ('owner', 'admin', 'billing', 'helpdesk', 'member')),
  created_at timestamptz not null default now(),
  unique (tenant_id, person_id)
);
create index memberships_of_person on memberships (person_id);

create table subscriptions (
  tenant_id  uuid primary key references tenants (id),
  plan       text not null,
  status     text not null check (status in ('active', 'ended')),
  seats      integer not null check (seats > 0),
  created_at timestamptz not null default now()
);

create table resources (
  tenant_id   uuid not null references tenants (id),
  kind        text not null,
  state       text not null check (state in ('pending', 'ok', 'skipped', 'error', 'drifted', 'unknown')),
  message     text,
  external_id text,
  changed_at  timestamptz not null default now(),
  last_ok_at  timestamptz,
  primary key (tenant_id, kind)
);
