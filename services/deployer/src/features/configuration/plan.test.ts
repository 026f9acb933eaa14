import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { changesOf, hashOf, planOf, type Present } from './plan.ts'
import { type Item, itemOf, type Items } from './section.ts'

const kind = { create: async () => undefined, change: async () => undefined, remove: async () => undefined }

function item(path: string, fields: object = {}, of?: string): Item {
  const list = path.slice(0, path.lastIndexOf('/'))
  return itemOf(kind, { path, list, of, place: [], fields: { x: 1, ...fields }, secrets: { password: z.string() } })
}

const ref = (path: string) => ({ password: { ref: `${path}/password` } })
const [host, project] = [item('hosts/a'), item('projects/shop')]
const stage = item('projects/shop/stages/prod', {}, 'projects/shop')
const tie = { path: stage.path, holds: ['hosts/a', 'projects/shop'] }
const nothing: Items = { items: [], lists: [] }
const present = (items: Item[], more: Partial<Present> = {}): Present => ({ items, untold: new Set(), ties: [], ...more })

interface Case {
  wanted: Items
  there: Present
  given?: string[]
  remove?: boolean
  becomes: string[]
}

const cases: [string, Case][] = [
  ['makes what is not there', { wanted: { items: [host], lists: [] }, there: present([]), becomes: ['create hosts/a'] }],
  ['keeps what is the same', { wanted: { items: [host], lists: [] }, there: present([item('hosts/a')]), becomes: ['keep hosts/a'] }],
  ['changes what is not', { wanted: { items: [host], lists: [] }, there: present([item('hosts/a', { x: 2 })]), becomes: ['change hosts/a'] }],
  ['keeps what is in none of the document', { wanted: { items: [], lists: ['hosts'] }, there: present([host]), becomes: ['keep hosts/a'] }],
  ['removes it when it is to', { wanted: { items: [], lists: ['hosts'] }, there: present([host]), remove: true, becomes: ['remove hosts/a'] }],
  ['removes nothing of a list that the document does not have', { wanted: nothing, there: present([host]), remove: true, becomes: ['keep hosts/a'] }],
  ['removes what is on top of it first, and with it', {
    wanted: { items: [], lists: ['hosts', 'projects'] }, there: present([host, project, stage]), remove: true,
    becomes: ['remove projects/shop/stages/prod', 'remove projects/shop', 'remove hosts/a'],
  }],
  ['lets wait what needs a stage to have ended', {
    wanted: { items: [], lists: ['hosts', 'projects'] }, there: present([host, project, stage], { ties: [tie] }), remove: true,
    becomes: ['remove projects/shop/stages/prod', `keep projects/shop after ${stage.path}`, `keep hosts/a after ${stage.path}`],
  }],
  ['lets wait what needs one that is going already', {
    wanted: { items: [], lists: ['hosts'] }, there: present([host], { ties: [tie] }), remove: true,
    becomes: [`keep hosts/a after ${stage.path}`],
  }],
  ['makes no secret of what it lacks', {
    wanted: { items: [item('hosts/a', ref('hosts/a'))], lists: [] }, there: present([]), becomes: ['create hosts/a needs hosts/a/password'],
  }],
  ['sets a secret that was sent along', {
    wanted: { items: [item('hosts/a', ref('hosts/a'))], lists: [] }, there: present([item('hosts/a', ref('hosts/a'))]),
    given: ['hosts/a/password'], becomes: ['change hosts/a sets hosts/a/password'],
  }],
  ['keeps a secret that is there', {
    wanted: { items: [item('hosts/a', ref('hosts/a'))], lists: [] }, there: present([item('hosts/a', ref('hosts/a'))]), becomes: ['keep hosts/a'],
  }],
  ['still lacks a secret that nobody has told', {
    wanted: { items: [item('hosts/a', ref('hosts/a'))], lists: [] },
    there: present([item('hosts/a', ref('hosts/a'))], { untold: new Set(['hosts/a/password']) }), becomes: ['keep hosts/a needs hosts/a/password'],
  }],
  ['lacks a secret that is new to what there is', {
    wanted: { items: [item('hosts/a', ref('hosts/a'))], lists: [] }, there: present([host]), becomes: ['change hosts/a needs hosts/a/password'],
  }],
]

describe('a plan', () => {
  it.each(cases)('%s', (_, { wanted, there, given = [], remove = false, becomes }) => {
    const plan = planOf(wanted, there, { given: new Set(given), remove })
    expect(plan.map(({ action, path, waitsFor, needsSecrets, setsSecrets }) => [
      action, path, ...waitsFor.length > 0 ? ['after', ...waitsFor] : [], ...needsSecrets.length > 0 ? ['needs', ...needsSecrets] : [],
      ...setsSecrets.length > 0 ? ['sets', ...setsSecrets] : [],
    ].join(' '))).toEqual(becomes)
  })

  const hash = (before: object, after: object) =>
    hashOf(changesOf(planOf({ items: [item('hosts/a', after)], lists: [] }, present([item('hosts/a', before)]), { given: new Set(), remove: false })))

  it('is known by what it changes, not by how that is written down', () => {
    expect(hash({ a: 1, b: { c: 1, d: 2 } }, { e: 1 })).toBe(hash({ b: { d: 2, c: 1 }, a: 1 }, { e: 1 }))
    expect(hash({ a: 1 }, { e: 1 })).not.toBe(hash({ a: 2 }, { e: 1 }))
    expect(hash({ a: [1, 2] }, { e: 1 })).not.toBe(hash({ a: [2, 1] }, { e: 1 }))
  })
})
