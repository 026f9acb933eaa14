-- Finding what is rarely said in a long trail, without reading all of it.

-- What a reader of an entry is shown as text.
create function audit_text(action text, subject text, reason text, details jsonb, before jsonb, after jsonb) returns text
language sql immutable parallel safe set search_path = ''
as $$
  select public.search_spelling(action || E'\n' || subject || E'\n' || coalesce(reason, '') || E'\n' || details::text || E'\n'
    || coalesce(before::text, '') || E'\n' || coalesce(after::text, ''))
$$;

-- Made from the other columns, so it says nothing that the chain does not prove.
alter table audit_entries
  add column search_text text not null generated always as (public.audit_text(action, subject, reason, details, before, after)) stored;

-- Entries are written far more often than searched: what is new waits to be sorted in.
create index audit_entries_by_text on audit_entries using gin (search_text gin_trgm_ops);
create index audit_entries_by_request on audit_entries (request_id) where request_id is not null;
create index audit_personal_by_name on audit_personal using gin (public.search_spelling(data ->> 'name') gin_trgm_ops);
