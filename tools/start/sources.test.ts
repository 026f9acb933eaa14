import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fingerprintOf, foldersOf } from './sources.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dezky-sources-'))
  workspace('apps/portal', ['@dezky/ui', 'vue'])
  workspace('packages/ui', ['@dezky/contracts'])
  workspace('packages/contracts', [])
  workspace('packages/reconcile', [])
  writeFileSync(join(root, 'package-lock.json'), '{}')
})

afterEach(() => rmSync(root, { recursive: true }))

it('an app is made of itself and of every package it leads to', () => {
  expect(foldersOf(root, 'apps/portal')).toEqual(['apps/portal', 'packages/contracts', 'packages/ui'])
})

it('its fingerprint changes with what it is made of and with nothing else', () => {
  const before = fingerprintOf(root, 'portal')
  write('packages/reconcile/src/loop.ts', 'changed')
  write('apps/portal/.nuxt/types.d.ts', 'generated')
  write('packages/contracts/src/slug.test.ts', 'a test')
  expect(fingerprintOf(root, 'portal')).toBe(before)
  write('packages/contracts/src/slug.ts', 'changed')
  expect(fingerprintOf(root, 'portal')).not.toBe(before)
})

it('does not depend on where the checkout is', () => {
  const copy = mkdtempSync(join(tmpdir(), 'dezky-sources-'))
  cpSync(root, copy, { recursive: true })
  expect(fingerprintOf(copy, 'portal')).toBe(fingerprintOf(root, 'portal'))
  rmSync(copy, { recursive: true })
})

function workspace(folder: string, dependencies: string[]): void {
  write(`${folder}/package.json`, JSON.stringify({ dependencies: Object.fromEntries(dependencies.map(name => [name, '*'])) }))
}

function write(file: string, contents: string): void {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), contents)
}
