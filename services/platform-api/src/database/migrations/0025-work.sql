-- Looking back for one kind of thing, or for what happened to one thing, in a log of millions.
create index events_of_type on events (type, epoch, xid, position);
create index events_about on events (subject, epoch, xid, position);

-- What runs next and what fails are read by people now, of all kinds together.
create index reconcile_keys_next on reconcile_keys (next_run_at, kind, key) where next_run_at is not null;
create index reconcile_keys_failing on reconcile_keys (updated_at, kind, key) where error_kind is not null;
