import type { FastifyReply } from 'fastify'

type Shown = { refused: string } | { person: { displayName: string, mail: string | null }, spaces: string[] }

/** One page, without a script; it says that it is a twin's. */
export function spacesPage(reply: FastifyReply, shown: Shown): FastifyReply {
  return reply.type('text/html; charset=utf-8').headers({
    'content-security-policy': 'default-src \'none\'; style-src \'unsafe-inline\'; frame-ancestors \'none\'', 'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }).send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Files</title><style>${style}</style></head><body><main>${'refused' in shown ? refusal(shown.refused) : spaces(shown)}
<footer>A twin of Infinite Scale: it plays the file server while none is configured.</footer></main></body></html>`)
}

function spaces({ person, spaces }: Exclude<Shown, { refused: string }>): string {
  const items = spaces.map(name => `<li>${escaped(name)}</li>`).join('')
  return `<h1>Files</h1><p>Signed in as ${escaped(person.displayName)}${person.mail === null ? '' : ` (${escaped(person.mail)})`}</p>
<h2>Spaces</h2>${items === '' ? '<p>None yet.</p>' : `<ul>${items}</ul>`}`
}

function refusal(code: string): string {
  return `<h1>Files cannot be opened</h1><p>${escaped(code)}</p><p><a href="/">Try again</a></p>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

const style = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0}
main{max-width:40rem;margin:0 auto;padding:3rem 1.5rem}
footer{margin-top:3rem;font-size:.875rem;opacity:.7}`
