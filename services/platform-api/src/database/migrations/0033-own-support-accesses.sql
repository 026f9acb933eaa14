-- Whoever acted for a customer reads why it is over, also once they may no longer do anything there.
grant select (end_reason) on support_accesses to dezky_app;
create index support_accesses_of_person on support_accesses (person_id, id desc);
