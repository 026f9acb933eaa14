-- What an operator asks for many times a day, among very many: what waits for a decision, and what is called like what they type.

create index tenants_by_trial_end on tenants (trial_ends_at, id) where status = 'trial';
create index tenants_by_purge on tenants (purge_after, id) where status = 'deleted';
create index memberships_by_invitation on memberships (invitation_expires_at) where invitation_expires_at is not null;
-- By when the state changed, which is written only when it does: what is looked at and well is not written to an index.
create index resources_undecided on resources (reason, changed_at desc, id) where reason in ('upstream_conflict', 'repair_held');
create index resources_unobserved on resources (changed_at, id) where state in ('pending', 'unknown');

-- Beginnings, whatever the database's locale sorts by.
create index tenants_by_slug_start on tenants (slug text_pattern_ops);
create index tenants_by_name_start on tenants (public.search_spelling(name) text_pattern_ops);
create index people_by_name_start on people (public.search_spelling(name) text_pattern_ops) where erased_at is null;
create index people_by_address_start on people (lower(email) text_pattern_ops) where erased_at is null;
create index domains_by_start on tenant_domains (name text_pattern_ops);
create index domains_by_text on tenant_domains using gin (name gin_trgm_ops) with (fastupdate = off);
