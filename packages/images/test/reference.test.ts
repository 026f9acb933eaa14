import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isDigest, isRegistry, isRepository, isTag, parseReference, parseRepository, printReference, type ReferenceFault,
} from '../src/index.ts'
import { tricks } from './tricks.ts'

const sha256 = `sha256:${'0f'.repeat(32)}`
const sha512 = `sha512:${'0f'.repeat(64)}`

describe('a reference', () => {
  test.each<[string, string]>([
    ['nginx', 'docker.io/library/nginx'],
    ['nginx:1.27', 'docker.io/library/nginx:1.27'],
    ['acme/shop', 'docker.io/acme/shop'],
    ['docker.io/nginx', 'docker.io/library/nginx'],
    ['index.docker.io/acme/shop:v1', 'docker.io/acme/shop:v1'],
    ['registry-1.docker.io/nginx', 'docker.io/library/nginx'],
    [`ghcr.io/acme/shop:v1@${sha256}`, `ghcr.io/acme/shop:v1@${sha256}`],
    [`ghcr.io/acme/shop@${sha512}`, `ghcr.io/acme/shop@${sha512}`],
    ['localhost/shop', 'localhost/shop'],
    ['localhost:5000/shop:42', 'localhost:5000/shop:42'],
    ['[::1]:5000/shop:42', '[::1]:5000/shop:42'],
    ['127.0.0.1:5000/a/b/c/d', '127.0.0.1:5000/a/b/c/d'],
    ['GHCR.io/acme/shop', 'ghcr.io/acme/shop'],
    ['shop:42', 'docker.io/library/shop:42'],
    ['my__shop/a.b-c--d_e', 'docker.io/my__shop/a.b-c--d_e'],
    ['shop:_hidden', 'docker.io/library/shop:_hidden'],
    [`shop:${'t'.repeat(128)}`, `docker.io/library/shop:${'t'.repeat(128)}`],
  ])('%s is %s', (text, full) => {
    const parsed = parseReference(text)
    expect(parsed.ok && printReference(parsed.reference)).toBe(full)
  })

  test.each<[string, ReferenceFault]>([
    ['', 'empty'], ['a'.repeat(2000), 'too-long'], [':v1', 'repository'], ['@', 'digest'], [`@${sha256}`, 'repository'],
    ['Acme', 'case'], ['Acme/shop', 'case'], ['ghcr.io/Acme/shop', 'case'], ['acme/Shop:v1', 'case'], ['https://ghcr.io/acme/shop', 'registry'],
    ['shop:', 'tag'], ['shop:-v1', 'tag'], ['shop:.', 'tag'], [`shop:${'t'.repeat(129)}`, 'tag'], ['shop:v1:v2', 'tag'],
    ['shop@sha256:12', 'digest'], [`shop@${sha256.toUpperCase()}`, 'digest'], [`shop@${sha256}@${sha256}`, 'digest'],
    ['shop@md5:0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f', 'digest'], ['a:0/shop', 'registry'], ['a:99999/shop', 'registry'],
    ['-a.b/shop', 'registry'], ['a..b/shop', 'registry'], ['user:secret/shop', 'registry'], ['ghcr.io//shop', 'repository'],
    ['ghcr.io/', 'repository'], ['/shop', 'repository'], ['shop/', 'repository'], ['a/../b', 'repository'], ['a/./b', 'repository'],
    ['a___b', 'repository'], ['a..b', 'repository'], [`ghcr.io/${'a'.repeat(256)}`, 'repository'],
  ])('%j is none for its %s', (text, fault) => {
    expect(parseReference(text)).toEqual({ ok: false, fault })
  })

  test('as it is printed means the same again', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,9}([._-][a-z0-9]{1,9}){0,2}$/)
    const registry = fc.constantFrom('docker.io', 'ghcr.io', 'localhost:5000', '10.0.0.1')
    const optional = { tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,30}$/), digest: fc.constantFrom(sha256, sha512) }
    const references = fc.record({
      registry, repository: fc.tuple(part, part).map(parts => parts.join('/')), ...optional,
    }, { requiredKeys: ['registry', 'repository'] })
    fc.assert(fc.property(references, (reference) => {
      expect(parseReference(printReference(reference))).toEqual({ ok: true, reference })
    }))
  })

  test('is never anything a shell, a path or an address could mistake', () => {
    fc.assert(fc.property(tricks, (text) => {
      const parsed = parseReference(text)
      if (!parsed.ok) return
      const { registry, repository, tag, digest } = parsed.reference
      expect(printReference(parsed.reference)).toMatch(/^[A-Za-z0-9._:/@[\]-]+$/)
      expect([isRegistry(registry), isRepository(repository), tag === undefined || isTag(tag), digest === undefined || isDigest(digest)])
        .toEqual([true, true, true, true])
      expect(repository.split('/').some(part => ['', '.', '..'].includes(part) || part.startsWith('-'))).toBe(false)
      expect(tag ?? '').not.toMatch(/^[-.]/)
    }), { numRuns: 2000 })
  })

  const oddities = [undefined, null, 7, {}, [], ['nginx'], true, Symbol('nginx')]
  test.each<{ odd: unknown }>(oddities.map(odd => ({ odd })))('$odd is none', ({ odd }) => {
    expect(parseReference(odd as string)).toEqual({ ok: false, fault: 'empty' })
    expect([isRegistry, isRepository, isTag, isDigest].map(is => is(odd as string))).toEqual([false, false, false, false])
  })

  test('is judged without ever going back over it, however it is built', () => {
    for (const text of [`${'a-'.repeat(127)}!`, `${'a.'.repeat(127)}/x!`, `${'a_'.repeat(120)}:${'.'.repeat(128)}!`, 'a'.repeat(1e6)]) {
      expect(parseReference(text).ok).toBe(false)
    }
  })
})

describe('a repository', () => {
  test('is parsed without a tag or a digest', () => {
    expect(parseRepository('ghcr.io/acme/shop')).toEqual({ registry: 'ghcr.io', repository: 'acme/shop' })
    expect(['ghcr.io/acme/shop:v1', `shop@${sha256}`, 'Shop', ''].map(parseRepository)).toEqual([null, null, null, null])
  })
})
