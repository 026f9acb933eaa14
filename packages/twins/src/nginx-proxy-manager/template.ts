// The configuration of nginx: what Nginx Proxy Manager makes of a proxy host, as far as it bears on who answers.
// Source: backend/templates/proxy_host.conf and docker/rootfs/etc/nginx of Nginx Proxy Manager.
import type { Location, StoredHost } from './state.ts'

export interface Setting { resolver: string, isRoot: boolean }

/** Relative paths are below the folder of this file. */
export function mainConfig({ resolver, isRoot }: Setting): string {
  return `
daemon off;
pid nginx.pid;
error_log error.log warn;
${isRoot ? 'user root;' : ''}
worker_processes 2;
events { worker_connections 1024; }
http {
  access_log off;
  default_type application/octet-stream;
  server_tokens off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(kind => `${kind}_temp_path temp/${kind};`).join('\n  ')}
  keepalive_timeout 90s;
  proxy_connect_timeout 90s;
  proxy_send_timeout 90s;
  proxy_read_timeout 90s;
  server_names_hash_bucket_size 1024;
  proxy_http_version 1.1;
  resolver ${resolver} valid=10s;
  server {
    include listen.conf;
    server_name localhost-nginx-proxy-manager;
    location / { index index.html; root html; }
  }
  include proxy_host/*.conf;
}
`
}

export function hostConfig(host: StoredHost): string {
  const ownsRoot = hasDefaultLocation(host.advanced_config) || host.locations.some(({ path }) => path === '/')
  return `
server {
  set $forward_scheme ${host.forward_scheme};
  set $server "${host.forward_host}";
  set $port ${host.forward_port};
  include listen.conf;
  server_name ${host.domain_names.join(' ')};
  ${host.allow_websocket_upgrade ? upgrade : ''}
  ${host.advanced_config}
  ${host.locations.map(customLocation).join('\n')}
  ${ownsRoot ? '' : `location / { ${host.allow_websocket_upgrade ? upgrade : ''} ${passOn} }`}
}
`
}

const headers = `
    add_header X-Served-By $host;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-Scheme $scheme;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Real-IP $remote_addr;
`

// By a variable: names are looked up when somebody asks.
const passOn = `${headers}    proxy_pass $forward_scheme://$server:$port$request_uri;`

const upgrade = `
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $http_connection;
    proxy_http_version 1.1;
`

/** Without a variable: names are looked up when nginx reads this, and it refuses what it does not find. */
function customLocation(location: Location): string {
  const { path, forward_scheme: scheme, forward_host: host, forward_port: port, forward_path: rest = '' } = location
  return `location ${path} { ${location.advanced_config ?? ''} ${headers} proxy_pass ${scheme}://${host}:${port}${rest}; }`
}

function hasDefaultLocation(advanced: string): boolean {
  return /^(?:.*;)?\s*?location\s*?\/\s*?\{/im.test(advanced)
}
