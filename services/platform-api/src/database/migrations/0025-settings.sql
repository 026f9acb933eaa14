-- What operators decide for the whole platform: one row a key. Without a value it is as if nobody had decided; the row stays, so that a
-- version never comes twice.
create table settings (
  key        text primary key,
  value      jsonb,
  version    integer not null default 0,
  changed_at timestamptz,
  changed_by uuid references people (id)
);
alter table settings enable row level security;
alter table settings force row level security;
create policy operator_decides on settings to dezky_operator using (true) with check (true);
create policy worker_reads on settings for select to dezky_worker using (true);
grant select, insert, update on settings to dezky_operator;
grant select on settings to dezky_worker;

-- What goes for its age is found without reading what stays: ids carry their time.
grant delete on events to dezky_worker;
