// What no proxy may be told, whoever typed it: it would be read as something else.
const hosts = [
  '', ' ', '.', '..', 'a..b', '.a', 'a.', '-a.example', 'a-.example', '*', '*.example.com', 'a.*.example', 'APP.example.com',
  'app.example.com:80', 'app.example.com ', ' app.example.com', 'app example.com', 'app.example.com\n', 'app.example.com\nbackend evil',
  'app.example.com\r\nHost: x', 'a;b', 'a;shutdown sessions server x/y', 'a#b', 'a"b', '\'a\'', 'a`b', 'a\\b', 'a/b', '../../etc/passwd',
  'a%00b', 'a\0b', 'a\tb', 'a{b', 'a}b', 'a$b', '${x}', '%[src]', '~^app', '_', 'a_b.example', 'ünicode.example', 'аpp.example',
  'app\u200b.example', 'app。example', '[::1]', 'a,b', 'a|b', 'a@b', 'a&b', 'a<b', 'a=b', 'a?b', 'a!b', '💥', 'x'.repeat(64),
  `${'abcdefgh.'.repeat(28)}toolong`, 'a '.repeat(200),
]

const ids = [
  '', ' ', '.', '..', '-a', '_a', 'a b', 'a\n', 'a\nb', 'a;b', 'a/b', 'a"b', 'a\'b', 'a#b', '#1', '%s', '%[src]', '$a', 'a{', 'a}', 'a\\',
  'a\0', 'ø', 'a\u202eb', 'a,b', 'a:b', 'a'.repeat(101),
]

const addresses = [
  '', ' ', '0', '0.0.0.0', '::', '0::0', '0x7f000001', '127.1', '1.2.3', '256.1.1.1', '1.2.3.4:80', '[::1]', 'fe80::1%eth0',
  '1.2.3.4 backup', '1.2.3.4\n', 'a b', 'a;b', 'a/b', 'unix@/var/run/docker.sock', '/var/run/docker.sock', 'unix:/x', 'fd@3', 'abns@x',
  'a#b', 'a"b', '$host', '${x}', 'a..b', '-a', 'a\\b', 'http://a', 'a:80', 'ø', 'x'.repeat(254),
]

const numbers = [0, -1, 1.5, NaN, Infinity, 65_536, '80', '80;', null, undefined, [80]]

export const tricks = { hosts, ids, addresses, ports: numbers, weights: [...numbers, 257] }
