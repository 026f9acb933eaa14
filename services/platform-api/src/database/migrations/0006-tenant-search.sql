-- Finding tenants among very many: by what people type, in any order, in any state.

-- Lower case, with every letter beyond ASCII spelled in capitals that nothing else has: trigrams are made of ASCII letters and digits
-- wherever the database's locale knows no others, and a part of the spelled text is still a part of the text.
create function search_spelling(value text) returns text
language plpgsql immutable strict parallel safe set search_path = ''
as $$
declare
  lowered text := lower(value collate "und-x-icu");
  letter  text;
begin
  if octet_length(lowered) = char_length(lowered) then
    return lowered;
  end if;
  for letter in select distinct matched[1] from regexp_matches(lowered, '[^\x01-\x7f]', 'g') as matched loop
    lowered := replace(lowered, letter, 'U' || translate(to_hex(ascii(letter)), '0123456789abcdef', 'GHIJKLMNOPABCDEF') || 'V');
  end loop;
  return lowered;
end $$;

-- Every character twice, so that two of them make trigrams, too.
create function search_pairs(spelled text) returns text
language sql immutable strict parallel safe set search_path = ''
as $$ select regexp_replace(spelled, '(.)', '\1\1', 'gs') $$;

alter table tenants
  -- The names in tenant_domains, one a line; kept by the trigger below.
  add column domain_names text not null default '',
  add column search_text  text not null generated always as
    (public.search_spelling(slug || E'\n' || name || E'\n' || domain_names)) stored,
  add column search_pairs text not null generated always as
    (public.search_pairs(public.search_spelling(slug || E'\n' || name || E'\n' || domain_names))) stored;
-- Tenants are read far more often than written: nothing waits to be sorted in.
create index tenants_by_text on tenants using gin (search_text gin_trgm_ops) with (fastupdate = off);
create index tenants_by_pairs on tenants using gin (search_pairs gin_trgm_ops) with (fastupdate = off);

-- One for each order of a list, with the id to tell equals apart.
create index tenants_by_age on tenants (created_at, id);
create index tenants_by_name on tenants (name collate "und-x-icu", id);
create index tenants_in_slug_order on tenants (slug, id);
drop index tenants_by_status;
create index tenants_by_status on tenants (status, id);
create index tenants_of_status_by_age on tenants (status, created_at, id);
drop index tenants_of_partner;
create index tenants_of_partner on tenants (partner_id, created_at, id) where partner_id is not null;
create index subscriptions_by_seats on subscriptions (seats, tenant_id);

-- What is not well is little, or everything.
create index resources_unwell on resources (state, tenant_id) where state not in ('ok', 'skipped');

-- The row's owner writes what follows from other tables, whoever changed them.
create policy owner_keeps_domain_names on tenants to current_user using (true) with check (true);
create policy owner_reads_domains on tenant_domains for select to current_user using (true);

-- Locks first and reads then, so that of two who change domains at once the second sees both.
create function keep_domain_names() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  changed uuid := case when tg_op = 'DELETE' then old.tenant_id else new.tenant_id end;
begin
  perform from public.tenants where id = changed for no key update;
  update public.tenants set domain_names =
    (select coalesce(string_agg(name, E'\n' order by name), '') from public.tenant_domains where tenant_id = changed)
   where id = changed;
  return null;
end $$;
create trigger keep_domain_names after insert or delete or update of name on tenant_domains
  for each row execute function keep_domain_names();

update tenants t set domain_names = d.names
  from (select tenant_id, string_agg(name, E'\n' order by name) as names from tenant_domains group by tenant_id) as d
 where d.tenant_id = t.id;
