-- What a deployer held that had applied its first migration alone: a stage with a release that is live, one before it, and one under way.
insert into hosts (id, name, driver, endpoint, reach, network, address, created_at, updated_at) values
  ('01900000-0000-7000-8000-000000000001', 'here', 'docker', '{"socketPath": "/nowhere/engine.sock"}', 'network', 'dezky', '127.0.0.1', '2026-01-01', '2026-01-01');
insert into ingresses (id, name, driver, options, created_at, updated_at) values
  ('01900000-0000-7000-8000-000000000002', 'front', 'haproxy',
   '{"driver": "haproxy", "runtime": {"socketPath": "/nowhere/haproxy.sock"}, "backend": "dezky", "publicAddress": {"host": "127.0.0.1", "port": 80}}',
   '2026-01-01', '2026-01-01');
insert into projects (id, name, repository, configuration, created_at, updated_at) values
  ('01900000-0000-7000-8000-000000000003', 'shop', 'registry.acme.example/team/shop', '{}', '2026-01-01', '2026-01-01');
insert into stages (id, project_id, name, position, host_id, ingress_id, configuration, last_instance, last_release, created_at, updated_at) values
  ('01900000-0000-7000-8000-000000000004', '01900000-0000-7000-8000-000000000003', 'prod', 1, '01900000-0000-7000-8000-000000000001',
   '01900000-0000-7000-8000-000000000002', '{}', 2, 2, '2026-01-01', '2026-01-01');
insert into releases (id, stage_id, number, repository, digest, tag, configuration, created_at)
select ('01900000-0000-7000-8000-00000000001' || number)::uuid, '01900000-0000-7000-8000-000000000004', number, 'registry.acme.example/team/shop',
       'sha256:' || repeat(number::text, 64), 'v' || number, '{"hostName": "shop.example", "variables": {}}', '2026-01-01'
  from generate_series(1, 2) as number;
insert into deployments (id, stage_id, release_id, kind, state, requested_by, requested_at, started_at, ended_at)
select ('01900000-0000-7000-8000-00000000002' || number)::uuid, '01900000-0000-7000-8000-000000000004',
       ('01900000-0000-7000-8000-00000000001' || number)::uuid, 'deploy', 'succeeded', 'pipeline', '2026-01-01', '2026-01-01', '2026-01-01'
  from generate_series(1, 2) as number;
insert into deployment_steps (deployment_id, position, name, state, started_at, ended_at, attempts)
select id, 1, 'preflight', 'done', '2026-01-01', '2026-01-01', 1 from deployments;
insert into deployment_log (deployment_id, at, level, message) select id, '2026-01-01', 'info', 'It was so' from deployments;
update stages set live_release_id = '01900000-0000-7000-8000-000000000012';
insert into instances (id, stage_id, release_id, deployment_id, host_id, number, name, wanted, container_id, in_route, created_at, updated_at) values
  ('01900000-0000-7000-8000-000000000032', '01900000-0000-7000-8000-000000000004', '01900000-0000-7000-8000-000000000012',
   '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000001', 2, 'shop-prod-2', 'running', 'abc', true, '2026-01-01', '2026-01-01');
insert into probes (deployment_id, instance_id, at, ok, status, took_ms)
select '01900000-0000-7000-8000-000000000022', '01900000-0000-7000-8000-000000000032', '2026-01-01', true, 200, 3;
insert into variables (id, project_id, name, value, created_at) values
  ('01900000-0000-7000-8000-000000000041', '01900000-0000-7000-8000-000000000003', 'GREETING', 'hello', '2026-01-01');
