import { expect, it } from 'vitest'
import type { StageOverview } from '@dezky/contracts/deployer'
import { findProjects } from './find-projects.ts'

const stage = (name: string) => ({ name }) as StageOverview
const projects = [
  { name: 'shop', repository: 'r.example/team/store', stages: [stage('test'), stage('prod')] },
  { name: 'blog', repository: 'r.example/team/blog', stages: [stage('prod')] },
]

it.each([
  ['shop prod', ['shop/prod']], ['PROD', ['shop/prod', 'blog/prod']], ['store', ['shop', 'shop/test', 'shop/prod']], ['nothing', []],
])('finds “%s”', (typed, names) => {
  expect(findProjects(projects, typed).map(found => (found.stage ? `${found.project}/${found.stage}` : found.project))).toEqual(names)
})
