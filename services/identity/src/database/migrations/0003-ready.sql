-- Those for whom everything is there: mail and files let in whoever is in this group.
insert into groups (id, marker, name, title, created_at)
values (gen_random_uuid(), null, 'dezky-ready', 'Ready for mail and files', now())
on conflict (name) do nothing;
