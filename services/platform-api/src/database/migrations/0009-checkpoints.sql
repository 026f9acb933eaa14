-- Signed words about where a chain stood, and the keys to check them with.

create table audit_keys (
  -- RFC 7638 thumbprint.
  key_id        text primary key,
  -- The `x` of an Ed25519 JSON Web Key.
  public_key    text not null,
  first_used_at timestamptz not null default now()
);

create table audit_checkpoints (
  id        uuid primary key,
  chain     text not null references audit_chains (chain),
  tenant_id uuid,
  sequence  bigint not null,
  hash      bytea not null,
  signed_at timestamptz not null,
  key_id    text not null references audit_keys (key_id),
  signature bytea not null,
  unique (chain, sequence)
);

do $$
declare t text;
begin
  foreach t in array array['audit_keys', 'audit_checkpoints'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy operator_sees_all on %I for select to dezky_operator using (true)', t);
    execute format('create policy worker_sees_all on %I to dezky_worker using (true) with check (true)', t);
    execute format('grant select on %I to dezky_operator, dezky_tenant', t);
    execute format('grant select, insert on %I to dezky_worker', t);
    execute format('create trigger append_only before update or delete or truncate on %I
      for each statement execute function refuse_rewriting()', t);
  end loop;
end $$;

create policy tenant_sees_its_own on audit_checkpoints for select to dezky_tenant
  using (tenant_id = any ((select scoped_tenant_ids())::uuid[]));
-- What a key is for is to be known.
create policy everybody_sees_keys on audit_keys for select to dezky_tenant, dezky_partner, dezky_app using (true);
grant select on audit_keys to dezky_partner, dezky_app;
