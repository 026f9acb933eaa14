-- What the platform's own mail goes through, and the resolvers it asks, are looked at as the others are.
alter table upstreams drop constraint upstreams_name_check,
  add constraint upstreams_name_check check (name in ('directory', 'mail', 'files', 'smtp', 'dns'));

-- The last calls of each: to be looked at, and nothing that a crash might not take.
create unlogged table upstream_calls (
  id         bigint generated always as identity primary key,
  upstream   text not null,
  operation  text not null,
  outcome    text not null,
  latency_ms integer not null,
  at         timestamptz not null
);
create index upstream_calls_of on upstream_calls (upstream, id);
alter table upstream_calls enable row level security;
alter table upstream_calls force row level security;
create policy operator_reads on upstream_calls for select to dezky_operator using (true);
create policy worker_keeps on upstream_calls to dezky_worker using (true) with check (true);
grant select on upstream_calls to dezky_operator;
grant select, insert, delete on upstream_calls to dezky_worker;
