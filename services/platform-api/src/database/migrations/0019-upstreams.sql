-- How it stands with the servers that do the work. Nothing of any tenant, and yet for operators alone.

create table upstreams (
  name              text primary key check (name in ('directory', 'mail', 'files')),
  configured        boolean not null,
  product           text,
  version           text,
  twin              boolean not null,
  reachable         boolean,
  credentials_valid boolean,
  error             text,
  latency_ms        integer,
  since             timestamptz not null,
  checked_at        timestamptz,
  check (configured or (product is null and checked_at is null))
);
alter table upstreams enable row level security;
alter table upstreams force row level security;
create policy operator_reads on upstreams for select to dezky_operator using (true);
create policy worker_keeps on upstreams to dezky_worker using (true) with check (true);
grant select on upstreams to dezky_operator;
grant select, insert, update on upstreams to dezky_worker;
