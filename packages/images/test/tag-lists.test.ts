// Lists of tags in pages, and where those lead.
import { afterEach, describe, expect, test } from 'vitest'
import { createRegistry, type RegistryOptions, RegistryUnavailable } from '../src/index.ts'
import { type Answering, type OddRegistry, startOddRegistry } from './odd-registry.ts'

const list = '/v2/acme/shop/tags/list'
const started: OddRegistry[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map(server => server[Symbol.asyncDispose]()))
})

async function listed(answering: Answering, options: RegistryOptions = {}) {
  const odd = await startOddRegistry(answering)
  started.push(odd)
  const tags = createRegistry({ host: odd.host, ...options }).tags('acme/shop')
  return { odd, tags: await tags }
}

/** One page a tag, each naming the next one as `linked` writes it. */
function paged(tags: string[], linked: (path: string, host: string) => string): Answering {
  return ({ url }, response) => {
    const at = tags.indexOf(url.searchParams.get('last') ?? '') + 1
    const more = at < tags.length - 1 ? { link: linked(`${list}?last=${tags[at]}&n=1`, url.host) } : undefined
    response.writeHead(200, more).end(JSON.stringify({ name: 'acme/shop', tags: [tags[at]] }))
  }
}

describe('a list of tags', () => {
  test.each<[string, (path: string, host: string) => string]>([
    ['a path', path => `<${path}>; rel="next"`], ['a query', path => `<${path.slice(path.indexOf('?'))}>; rel=next`],
    ['an address', (path, host) => `<http://${host}${path}>; rel="next"`],
    ['another name of the registry', path => `<http://registry:5000${path}>; rel="next"`],
    ['https', path => `<https://elsewhere.test${path}>;rel="next"`], ['more than a relation', path => `<${path}>; title="x"; rel="next"; a=b`],
  ])('is read to its end when pages are linked by %s, and at this registry only', async (_, linked) => {
    const { odd, tags } = await listed(paged(['v1', 'v2', 'v3'], linked))
    expect(tags).toEqual({ tags: ['v1', 'v2', 'v3'], complete: true })
    expect(odd.seen.map(({ path }) => path)).toEqual([`${list}?n=1000`, `${list}?last=v1&n=1`, `${list}?last=v2&n=1`])
  })

  test.each(['</v2/acme/secret/tags/list?last=v1>; rel="next"', '</v2/_catalog>; rel="next"', '<http://[>; rel="next"', '</>; rel=next'])(
    'goes no further when it leads to something else: %s', async (link) => {
      const { odd, tags } = await listed(paged(['v1', 'v2'], () => link))
      expect([tags, odd.seen.length]).toEqual([{ tags: ['v1'], complete: false }, 1])
    },
  )

  test.each(['', '; rel="next"', '</a>; rel="prev"', '<', 'next'])('ends with a link that is none: %j', async (link) => {
    expect((await listed(paged(['v1', 'v2'], () => link))).tags).toEqual({ tags: ['v1'], complete: true })
  })

  test('says that it is not complete after many pages', async () => {
    const many = Array.from({ length: 50 }, (_, at) => `v${at}`)
    const { odd, tags } = await listed(paged(many, path => `<${path}>; rel="next"`), { maxPages: 5 })
    expect([tags, odd.seen.length]).toEqual([{ tags: ['v0', 'v1', 'v2', 'v3', 'v4'], complete: false }, 5])
  })

  test('is not led around in circles', async () => {
    const { odd, tags } = await listed((_request, response) => {
      response.writeHead(200, { link: `<${list}?last=v1>; rel="next"` }).end('{"tags":["v1"]}')
    })
    expect([tags, odd.seen.length]).toEqual([{ tags: ['v1'], complete: false }, 2])
  })

  test('may be empty, and holds nothing twice and nothing that is no tag', async () => {
    expect((await listed((_request, response) => response.end('{"tags":null}'))).tags).toEqual({ tags: [], complete: true })
    const tags = ['v1', '$(id)', '../v2', '', 'v1', 'a'.repeat(129), 'V1', '-rf', `sha256:${'a'.repeat(64)}`]
    expect((await listed((_request, response) => response.end(JSON.stringify({ tags })))).tags?.tags).toEqual(['v1', 'V1'])
  })

  test('has its time for all of its pages together', async () => {
    const endless: Answering = ({ url }, response) => {
      const next = Number(url.searchParams.get('last')) + 1
      response.writeHead(200, { link: `<${list}?last=${next}>; rel="next"` }).end('{"tags":["v1"]}')
    }
    await expect(listed(endless, { maxPages: 1e9, listTimeoutMs: 60 })).rejects.toBeInstanceOf(RegistryUnavailable)
  })
})
