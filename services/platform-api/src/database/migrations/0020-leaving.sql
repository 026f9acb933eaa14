-- What becomes of what somebody leaves behind. Who left before this was known has nothing that could be kept.
alter table membership_departures
  -- As the tenant knew them: from now on it has no other way to know whose this is.
  add column name         text not null default '',
  add column email        text not null default '',
  add column role         text not null default 'member',
  add column version      integer not null default 1,
  -- keep, or hand_over to somebody: until then; erase: at once.
  add column mail         text not null default 'erase' check (mail in ('keep', 'hand_over', 'erase')),
  add column mail_until   timestamptz check (mail = 'erase' or mail_until is not null),
  -- Of their mailbox, if they had one.
  add column mail_address text check (mail <> 'hand_over' or mail_address is not null),
  add column mail_heir    uuid references people (id) on delete set null check (mail_heir is null or mail = 'hand_over'),
  add column files        text not null default 'erase' check (files in ('keep', 'erase')),
  add column files_until  timestamptz check (files = 'erase' or files_until is not null);

create index departures_by_address on membership_departures (tenant_id, mail_address) where mail_address is not null;
create index departures_by_heir on membership_departures (mail_heir) where mail_heir is not null;
