import { expect, it } from 'vitest'
import { mayBe } from './rights.ts'

it.each([
  ['viewer', null, ['everything']], ['deployer', null, ['deploy', 'everything']], ['deployer', ['shop'], ['deploy']],
  ['administrator', null, ['deploy', 'administer', 'everything']],
] as const)('a %s who sees %j may', (role, projects, rights) => {
  const all = ['deploy', 'administer', 'everything'] as const
  expect(all.filter(access => mayBe({ role, projects: projects && [...projects] }, access))).toEqual(rights)
})
