import { describe, expect, it } from 'vitest'
import { mailKinds } from '@dezky/contracts'
import { toHtml } from './letter.html.ts'
import { toText } from './letter.text.ts'
import { write } from './letters/write.ts'

const link = { url: 'https://id.dezky.example/set-password/secret?a=1&b=2', expiresAt: new Date('2026-11-29T08:00:00Z') }
const deletion = { deletedAt: '2026-11-20T08:00:00Z', purgeAfter: '2026-12-20T08:00:00Z' }
const visit = { accessId: 'an-id', operatorId: 'another', ticket: '1042' }
const ended = { startedAt: deletion.deletedAt, endedAt: deletion.purgeAfter, endReason: 'owner', opened: 12, changed: 2 }
const hostile = '<script>alert("1")</script> & \'co\''

function factsOf(kind: (typeof mailKinds)[number], words: string): object {
  switch (kind) {
    case 'domain_verified': return { domain: 'acme.example' }
    case 'tenant_suspended': return { since: deletion.deletedAt, reason: 'billing', owner: 'platform', note: words, trialEnded: false }
    case 'tenant_deleted': case 'purge_due': return deletion
    case 'ticket_answered': return { number: 1042, subject: words }
    case 'second_factor_required': return { from: deletion.purgeAfter }
    case 'access_requested': return { ...visit, operator: words, reason: words, minutes: 30, answerBy: deletion.purgeAfter }
    case 'access_started': return { ...visit, operator: null, reason: words, startedAt: deletion.deletedAt, expiresAt: deletion.purgeAfter }
    case 'access_ended': return { ...visit, operator: words, reason: words, ...ended }
    default: return {}
  }
}

function letterOf(kind: (typeof mailKinds)[number], locale: 'en' | 'da', name = 'Anna Holm') {
  const ground = { locale, name, tenantName: name, portalUrl: 'https://portal.dezky.example', support: 'help@dezky.example' }
  const letter = write(ground, { kind, facts: factsOf(kind, name), isCaretaker: true, link })
  return { letter, text: toText(letter), html: toHtml(letter, { mark: 'cid:mark' }) }
}

/** What a reader sees. */
function wordsOf(html: string): string {
  const body = html.replace(/^[^]*<\/h1>/, match => match.slice(match.indexOf('<h1'))).replaceAll(/<br>/g, ' ').replaceAll(/<[^>]+>/g, ' ')
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  return body.replaceAll('&#39;', '\'').replaceAll(/&(lt|gt|quot|amp);/g, (_, name: string) => named[name] ?? '').replaceAll(/\s+/g, ' ')
}

const all = mailKinds.flatMap(kind => (['en', 'da'] as const).map(locale => ({ kind, locale })))

describe.each(all)('$kind in $locale', ({ kind, locale }) => {
  it('says the same as text and as HTML', () => {
    const { text, html } = letterOf(kind, locale, hostile)
    const seen = wordsOf(html)
    const said = text.split('\n').map(line => line.replace(/^(> |-- $|\d+\. | +)/, '').replace(/:$/, '').trim()).filter(Boolean)
    expect(said.length).toBeGreaterThan(4)
    for (const words of said.flatMap(line => line.split(': '))) expect(seen).toContain(words)
  })

  it('lets nobody write HTML, and loads nothing from elsewhere', () => {
    const { html, letter } = letterOf(kind, locale, hostile)
    expect(html).not.toMatch(/<script|alert\("/)
    expect(html).not.toMatch(/\son\w+=|javascript:|@import|url\(/i)
    expect([...html.matchAll(/\bsrc="([^"]*)"/g)].map(([, source]) => source)).toEqual(['cid:mark'])
    const links = [...html.matchAll(/\bhref="([^"]*)"/g)].map(([, address]) => address)
    expect(links.every(address => address === link.url.replace('&', '&amp;') || address?.startsWith('https://portal.dezky.example'))).toBe(true)
    expect(letter.subject).not.toMatch(/[\r\n]/)
  })

  it('speaks its own language, and names the workspace', () => {
    const { html, letter, text } = letterOf(kind, locale)
    expect(html).toContain(`<html lang="${locale}"`)
    expect(text).toContain(locale === 'da' ? 'Hej Anna Holm\n' : 'Hello Anna Holm,\n')
    expect(letter.subject).not.toBe(letterOf(kind, locale === 'da' ? 'en' : 'da').letter.subject)
  })
})

it('shows an invitation without its link to whom the link is not for', () => {
  const ground = { locale: 'en', name: 'Bo', tenantName: 'Acme', portalUrl: 'https://portal.dezky.example', support: null } as const
  const letter = write(ground, { kind: 'invitation', facts: {}, isCaretaker: false, link: null })
  expect(toHtml(letter, { mark: 'cid:mark' })).not.toContain('href=')
  expect(toText(letter)).toContain('kept nowhere')
})
