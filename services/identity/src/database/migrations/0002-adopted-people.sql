-- Somebody who was here before the platform gave them its marker: theirs to change, never the platform's to remove.
alter table people add column adopted boolean not null default false;
update people set adopted = true
where marker is not null and exists (
  select from memberships join groups on groups.id = memberships.group_id where memberships.person_id = people.id and groups.marker is null
);
