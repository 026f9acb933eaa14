-- Whoever may change something may ask for it to be made to match, without coming near anybody else's keys.
create function wake_reconcile_key(wanted_kind text, wanted_key text, wanted_at timestamptz) returns void
language sql volatile security definer set search_path from current
as $$
  insert into reconcile_keys (kind, key, next_run_at) values (wanted_kind, wanted_key, coalesce(wanted_at, now()))
  on conflict (kind, key) do update
     set generation = reconcile_keys.generation + 1, updated_at = now(),
         next_run_at = least(reconcile_keys.next_run_at, excluded.next_run_at)
$$;
