// Secrets do not get into what is kept or shown, whoever wrote them there.

const shortest = 4
const blot = '•••'

/** Blots out every one of these wherever it stands. Shorter ones than four characters would blot out half of everything. */
export function createRedactor(secrets: string[]): (text: string) => string {
  const wanted = [...new Set(secrets.flatMap(spellings))].filter(secret => secret.length >= shortest).sort((a, b) => b.length - a.length)
  return text => wanted.reduce((redacted, secret) => redacted.replaceAll(secret, blot), text)
}

/** As itself, line by line, and as others would write it down. */
function spellings(secret: string): string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  return [secret, ...secret.split(/\r?\n/), encodeURIComponent(secret), inJson, Buffer.from(secret).toString('base64')]
}
