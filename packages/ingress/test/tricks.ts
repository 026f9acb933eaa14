/** What somebody may try in a name that ends in a configuration or a command. */
export const tricks = [
  '', ' ', '.', '..', '../etc/passwd', '/etc/passwd', 'a b', 'a\nb', 'a\r\nshow info', 'a;show info', 'a;', 'a\0b',
  '"a"', '\'a\'', '`id`', '$(id)', '${HOME}',
  'a|b', 'a&b', '*', '*.example.com', 'EXAMPLE.com', 'exämple.com', 'a_b.example', '-a.example', 'a-.example', 'a..b', '.a', 'a.',
  'a:80', 'a/b', 'a\\b', '%0a',
  '{{x}}', '#', 'a#b', `${'a'.repeat(64)}.example`, `${'a.'.repeat(127)}abc`,
]
