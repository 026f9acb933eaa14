import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChainEntry, Checkpoint, Mark } from './index.ts'
import {
  canonical, chainEntrySchema, ChainVerifier, commitmentOf, genesisHash, hashOf, isGenuine, publicKeyOf, signCheckpoint,
} from './index.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const keys = [publicKeyOf(privateKey)]

/** A chain as it would be exported. */
function chainOf(facts: { action: string, details: object, personal: object[] }[], chain = 'platform'): ChainEntry[] {
  let previousHash = genesisHash
  return facts.map(({ personal: data, ...fact }, index) => {
    const personal = data.map((data, position) => ({
      position, about: 'subject', personId: `p${position}`, data: data as Record<string, unknown>,
      salt: (index * 16 + position).toString(16).padStart(64, '0'),
    }))
    const content = {
      chain, sequence: index + 1, id: `e${index}`, occurredAt: new Date(index).toISOString(),
      fact: { ...fact, ...personal.length > 0 ? { personal: personal.map(record => commitmentOf(record, record.salt)) } : {} },
    }
    const entry = { ...content, personal, previousHash, hash: hashOf(content, previousHash) }
    previousHash = entry.hash
    return entry
  })
}

function breakOf(entries: unknown[], marks: Mark[] = []) {
  const verifier = new ChainVerifier()
  for (const mark of marks) verifier.expect(mark)
  for (const line of entries) {
    const entry = chainEntrySchema.safeParse(line)
    const broken = entry.success ? verifier.add(entry.data) : { fault: 'unreadable' }
    if (broken) return broken
  }
  return verifier.end()
}

const json = fc.jsonValue({ maxDepth: 2 }).map(value => JSON.parse(JSON.stringify(value)) as unknown)
const facts = fc.array(fc.record({
  action: fc.string(), details: fc.dictionary(fc.string(), json, { maxKeys: 3 }),
  personal: fc.array(fc.dictionary(fc.string(), json, { maxKeys: 2 }), { maxLength: 2 }),
}), { minLength: 2, maxLength: 8 })
/** As it travels: through JSON text. */
const chains = facts.map(list => JSON.parse(JSON.stringify(chainOf(list))) as ChainEntry[])
const headOf = (entries: ChainEntry[]) => entries.at(-1)!
const anyIndex = fc.nat()

describe('the hash of an entry', () => {
  const content = {
    id: '0190a000-0000-7000-8000-000000000001', chain: 'platform', sequence: 1n, occurredAt: '2026-01-01T00:00:00.000Z',
    fact: { tenantId: null, actor: { kind: 'system' }, action: 'tenant.create', subject: 'tenant:1', details: { a: 1, b: [true, null] } },
  }

  it('is what it always was, also with members that are not there', () => {
    const hash = '20cc809134729907b8a1703cee9e72b7b097c32c3db12e0f041f7b62973d27fa'
    expect(hashOf(content, genesisHash)).toBe(hash)
    const fact = { ...content.fact, before: undefined, personal: undefined }
    expect(hashOf({ ...content, fact }, genesisHash)).toBe(hash)
  })

  it('comes of one spelling, whatever order the members are in', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}')
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }))
  })
})

describe('a chain', () => {
  it('holds, and with it whatever was said of it while it grew', () => {
    fc.assert(fc.property(chains, anyIndex, (entries, at) => {
      expect(breakOf(entries, [entries[at % entries.length]!, headOf(entries)])).toBeNull()
    }))
  })

  it('holds whatever a member of personal data is called', () => {
    const personal = [JSON.parse('{"__proto__":{"name":"Anna"}}')]
    expect(breakOf(chainOf([{ action: 'person.renamed', details: {}, personal }]))).toBeNull()
  })

  it('holds however much personal data is erased', () => {
    fc.assert(fc.property(chains, fc.func(fc.boolean()), (entries, erased) => {
      const left = entries.map(entry => ({ ...entry, personal: entry.personal.filter(record => !erased(entry.id, record.position)) }))
      expect(breakOf(left, [headOf(entries)])).toBeNull()
    }))
  })

  it('breaks at the first change of anything in any entry', () => {
    fc.assert(fc.property(chains, anyIndex, anyIndex, json, (entries, at, which, value) => {
      const index = at % entries.length
      const changed = structuredClone(entries)
      const places = leavesOf(changed[index]!)
      const { holder, name } = places[which % places.length]!
      fc.pre(canonical(holder[name]) !== canonical(value))
      holder[name] = value
      expect(breakOf(changed, [headOf(entries)])).not.toBeNull()
    }), { numRuns: 500 })
  })

  it('breaks when an entry is left out, unless it was the last and nobody had marked it', () => {
    fc.assert(fc.property(chains, anyIndex, (entries, at) => {
      const left = entries.toSpliced(at % entries.length, 1)
      expect(breakOf(left, [headOf(entries)])).not.toBeNull()
      expect(breakOf(left) === null).toBe(at % entries.length === entries.length - 1)
    }))
  })

  it('breaks when it is cut before a mark', () => {
    fc.assert(fc.property(chains, anyIndex, anyIndex, (entries, at, cut) => {
      const mark = entries[at % entries.length]!
      const left = entries.slice(0, cut % mark.sequence)
      expect(breakOf(left, [mark])).toEqual({ chain: 'platform', sequence: left.length + 1, id: null, fault: 'truncated' })
    }))
  })

  it('breaks when entries change places or come twice', () => {
    fc.assert(fc.property(chains, anyIndex, anyIndex, (entries, a, b) => {
      const [from, to] = [a % entries.length, b % entries.length]
      const moved = entries.toSpliced(from, 1).toSpliced(to, 0, entries[from]!)
      if (from !== to) expect(breakOf(moved)).not.toBeNull()
      expect(breakOf(entries.toSpliced(to, 0, entries[from]!))).not.toBeNull()
    }))
  })

  it('breaks at a mark when it was written anew from some entry on', () => {
    fc.assert(fc.property(facts, anyIndex, (list, at) => {
      const index = at % list.length
      const forged = chainOf(list.with(index, { ...list[index]!, action: `${list[index]!.action}!` }))
      expect(breakOf(forged)).toBeNull()
      expect(breakOf(forged, [chainOf(list)[index]!])).toMatchObject({ sequence: index + 1, fault: 'contradicted' })
    }))
  })

  it('is proven beside others, in any mixture', () => {
    fc.assert(fc.property(facts, facts, fc.infiniteStream(fc.boolean()), (one, other, coin) => {
      const [left, right] = [chainOf(one, 'a'), chainOf(other, 'b')]
      const mixed: ChainEntry[] = []
      for (let rest = [left, right]; rest.length > 0; rest = rest.filter(chain => chain.length > 0)) {
        mixed.push(rest[coin.next().value ? rest.length - 1 : 0]!.shift()!)
      }
      expect(breakOf(mixed)).toBeNull()
    }))
  })
})

/** Every place in a value that holds something which is no object. */
function leavesOf(holder: object): { holder: Record<string, unknown>, name: string }[] {
  return Object.entries(holder).flatMap(([name, value]) =>
    value !== null && typeof value === 'object' && Object.keys(value).length > 0
      ? leavesOf(value as object)
      : [{ holder: holder as Record<string, unknown>, name }])
}

describe('a checkpoint', () => {
  const checkpoint = signCheckpoint({ chain: 'platform', sequence: 7, hash: 'ab'.repeat(32) }, privateKey, new Date(0))

  it('is known by its key', () => {
    expect(isGenuine(checkpoint, keys)).toBe(true)
    expect(isGenuine(checkpoint, [])).toBe(false)
  })

  it.each<[string, Partial<Checkpoint>]>([
    ['chain', { chain: 'other' }], ['place', { sequence: 8 }], ['hash', { hash: 'ac'.repeat(32) }],
    ['time', { signedAt: new Date(1).toISOString() }],
    ['signature', { signature: Buffer.alloc(64).toString('base64url') }],
  ])('is not believed with another %s', (_, change) => {
    expect(isGenuine({ ...checkpoint, ...change }, keys)).toBe(false)
  })

  it('is not believed by a key that borrows the name of the right one', () => {
    const other = publicKeyOf(generateKeyPairSync('ed25519').privateKey)
    const forged = { ...signCheckpoint(checkpoint, generateKeyPairSync('ed25519').privateKey), keyId: checkpoint.keyId }
    expect(isGenuine(forged, [{ ...other, kid: checkpoint.keyId }])).toBe(false)
  })
})
