import { expect, it } from 'vitest'
import { withNonce } from './page-nonce.ts'

const page = (head: string, body = '') => `<!DOCTYPE html><html><head lang="en">${head}</head><body>${body}</body></html>`
const marked = (head: string, body?: string) => withNonce(page(head, body), 'N').replace(/(<head[^>]*>)<meta.*?<\/script>/s, '$1')

it.each([
  ['<script>a()</script>', '<script nonce="N">a()</script>'],
  ['<script type="module" src="/x.js"></script>', '<script nonce="N" type="module" src="/x.js"></script>'],
  ['<style id="a">b{}</style>', '<style nonce="N" id="a">b{}</style>'],
  ['<link rel="modulepreload" href="/x.js">', '<link nonce="N" rel="modulepreload" href="/x.js">'],
  ['<link rel="icon" href="/x.svg"/>', '<link nonce="N" rel="icon" href="/x.svg"/>'],
  ['<SCRIPT>a()</SCRIPT>', '<SCRIPT nonce="N">a()</SCRIPT>'],
  ['<script nonce="other">a()</script>', '<script nonce="other">a()</script>'],
  ['<scripted>', '<scripted>'],
  ['<script>html = "<script><link>"</script>', '<script nonce="N">html = "<script><link>"</script>'],
])('%s becomes %s', (before, after) => {
  expect(marked(before)).toBe(page(after))
  expect(marked('', before)).toBe(page('', after))
})

it('comes first in the head, so that it runs before anything makes a style', () => {
  expect(withNonce(page('<script>a()</script>'), 'N')).toMatch(/<head lang="en"><meta property="csp-nonce" nonce="N" content="N"><script nonce="N">\{const/)
})
