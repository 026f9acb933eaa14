-- One account on the file server for all tenants of a person, known by the subject of the directory's tokens.
alter table identities
  -- It was not there before we made it: only then it is ours to erase.
  add column files_made     boolean not null default false,
  -- It was us who disabled it: only then it is ours to enable.
  add column files_disabled boolean not null default false;

-- Whether another of a person's tenants wants something of theirs.
create index resources_of_person on resources (subject, kind) where subject <> '';
