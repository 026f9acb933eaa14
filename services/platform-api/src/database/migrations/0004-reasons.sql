-- Why a resource is as it is, for programs and for other languages; `message` says the same in a sentence.
alter table resources add column reason text;
update resources set reason = 'not_configured' where state = 'skipped';

-- Lists run by id, which carries its time.
drop index tenants_by_age;
