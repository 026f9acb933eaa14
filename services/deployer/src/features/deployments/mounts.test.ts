import { expect, it } from 'vitest'
import { stageConfigurationSchema } from '@dezky/contracts/deployer'
import { mountRefusal } from './mounts.ts'

const settings = { bindMounts: ['/srv/data'], existingVolumes: ['shared'] }
const mounting = { project: 'shop', settings }
const bind = (source: string) => mountRefusal({ kind: 'bind', source, target: '/x', readOnly: true }, mounting)
const volume = (source: string) => mountRefusal({ kind: 'volume', source, target: '/x', readOnly: true }, mounting)

it.each(['/srv/data', '/srv/data/shop'])('%s of the host is mounted where an administrator allows its folder', (source) => {
  expect(bind(source)).toBeNull()
})

const outside = ['/srv', '/srv/database', '/srv/data/../secrets', '/srv/data/shop/../../../etc', '/', '/etc']

it.each(outside)('%s of the host is not', (source) => {
  expect(bind(source)).toMatch(/not below a path/)
})

it('volumes of another project are not, whatever they are called; those that were allowed are', () => {
  expect(['shop.prod.data', 'shared'].map(volume)).toEqual([null, null])
  expect(['shop-2.prod.data', 'shopx', 'other.data'].map(name => volume(name) === null)).toEqual([false, false, false])
})

const tricks = ['/srv/../etc', '/srv/./data', 'srv', '//etc', '/srv//data', '/srv/data/', '/srv/da ta', '/srv/data\n', '/srv/$HOME']

it.each(tricks)('%j is no path', (source) => {
  expect(stageConfigurationSchema.safeParse({ volumes: [{ kind: 'bind', source, target: '/x' }] }).success).toBe(false)
})
