import { describe, expect, it } from 'vitest'
import type { ReleaseAnswer } from '@dezky/contracts/deployer'
import { differencesOf } from './differences.ts'

const release = (configuration: object, variables: ReleaseAnswer['variables'] = [], tag = '1.0.0') =>
  ({
    number: 1, repository: 'r/shop', digest: `sha256:${tag}`, tag, kept: true, createdAt: '', configuration, variables,
  }) as unknown as ReleaseAnswer
const plain = (name: string, value: string) => ({ name, secret: false, value })

describe('two releases', () => {
  it('that are the same differ in nothing', () => {
    const one = release({ instances: 2, health: { kind: 'http', path: '/' } }, [plain('A', '1')])
    expect(differencesOf(one, one).filter(({ differs }) => differs)).toEqual([])
  })

  it('differ in image, variables and configuration, each by its name', () => {
    const left = release({ instances: 1, health: { path: '/' } }, [plain('A', '1'), plain('B', '')])
    const right = release({ instances: 2, health: { path: '/up' } }, [plain('A', '2')], '2.0.0')
    expect(differencesOf(left, right).filter(({ differs }) => differs).map(({ name, left: a, right: b }) => [name, a, b])).toEqual([
      ['digest', 'sha256:1.0.0', 'sha256:2.0.0'], ['tag', '1.0.0', '2.0.0'], ['A', '1', '2'], ['B', '', '–'],
      ['health.path', '/', '/up'], ['instances', '1', '2'],
    ])
  })

  it('say of a secret that it is there, and no more', () => {
    const found = differencesOf(release({}, [{ name: 'S', secret: true, value: null }]), release({}))
    expect(found.find(({ name }) => name === 'S')).toMatchObject({ left: '•••', right: '–', differs: true })
  })
})
