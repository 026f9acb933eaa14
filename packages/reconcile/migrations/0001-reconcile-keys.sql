-- One row for everything that somebody wants made to match; who works on it, and how it went.
create table reconcile_keys (
  kind                text not null,
  key                 text not null,
  generation          bigint not null default 1,
  observed_generation bigint not null default 0,
  -- When it is to be looked at next; null while it sleeps until it is woken.
  next_run_at         timestamptz,
  -- Runs begun since the last one that succeeded.
  attempts            integer not null default 0,
  error_kind          text check (error_kind in ('retryable', 'needs_human', 'bug')),
  error_code          text,
  error_message       text,
  lease_owner         text,
  lease_until         timestamptz,
  -- Grows with every claim, so that a worker whose lease was taken over can be told from the one that took it.
  fence               bigint not null default 0,
  updated_at          timestamptz not null default now(),
  primary key (kind, key),
  check ((lease_owner is null) = (lease_until is null)),
  check ((error_kind is null) = (error_message is null))
);

create index reconcile_keys_due on reconcile_keys (kind, next_run_at) where next_run_at is not null;

grant select, insert, update, delete on reconcile_keys to dezky_app;
