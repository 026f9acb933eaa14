-- Finding partners, and who works for one that still is one.

create index partners_by_words on partners using gin ((slug || ' ' || lower(name) || ' ' || coalesce(domain, '')) gin_trgm_ops);

-- Whoever is recognised must be told apart from somebody whose partner's contract has ended.
create policy app_reads_partners on partners for select to dezky_app using (true);
grant select (id, terminated_at) on partners to dezky_app;
