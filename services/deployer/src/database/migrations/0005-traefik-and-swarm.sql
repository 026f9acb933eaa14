-- More kinds of hosts and of ingresses than there were.
alter table hosts drop constraint hosts_driver_check, add constraint hosts_driver_check check (driver in ('docker', 'swarm'));
alter table ingresses drop constraint ingresses_driver_check,
  add constraint ingresses_driver_check check (driver in ('haproxy', 'nginx-proxy-manager', 'traefik'));
