// What somebody would write who wants more than an image.
import fc from 'fast-check'

const poison = [
  '$(id)', '`id`', ';id', '|id', '&&id', '\n', '\r\n', '\0', ' ', '\t', '-v', '--privileged', '../', '..', '/', '//', '\\', '%2e%2e%2f',
  '%00', '?', '#', '@', ':', '\'', '"', '<', '>', '*', '{', '}', '[', ']', '::1', '[::1]', '\u202e', '\ufeff', 'ⅷ', '\u212a', 'é', '😀',
  '__proto__', 'constructor',
  'user:secret@', 'http://', 'file:///etc/passwd', '169.254.169.254', 'docker.io/', 'sha256:', 'a'.repeat(300),
]
const innocent = [
  'a', 'b', 'nginx', 'library', 'ghcr.io', 'localhost', '5000', 'v1', '1.2.3', 'latest', '-', '_', '.', `sha256:${'0f'.repeat(32)}`,
]

/** Innocent parts and poison, put together at random; and sheer noise. */
export const tricks = fc.oneof(
  fc.array(fc.constantFrom(...poison, ...innocent), { maxLength: 7 }).map(parts => parts.join('')),
  fc.array(fc.constantFrom(...innocent, '/', ':', '@', '.'), { maxLength: 9 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
