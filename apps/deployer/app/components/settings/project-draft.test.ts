import { describe, expect, it } from 'vitest'
import { changeProjectSchema, projectConfigurationSchema } from '@dezky/contracts/deployer'
import { changeOfProject, draftOfProject, projectField } from './project-draft.ts'

const of = (health: object) => ({ repository: 'r.example/a', configuration: projectConfigurationSchema.parse({ command: ['serve'], port: 8080, health }) })

describe('a project', () => {
  it.each([
    [{ kind: 'http', path: '/up', status: 204, contains: 'ok' }], [{ kind: 'tcp', deadlineSeconds: 5 }],
    [{ kind: 'exec', argv: ['check', '-q'] }],
    [{ kind: 'image' }],
  ])('is sent as it was when nothing is typed: %j', (health) => {
    const project = of(health)
    expect(changeProjectSchema.parse(changeOfProject(draftOfProject(project), project))).toEqual(project)
  })

  it('says by its field what is wrong', () => {
    const project = of({ kind: 'http' })
    const draft = { ...draftOfProject(project), path: 'up', port: '0', inARow: 'x' }
    const parsed = changeProjectSchema.safeParse(changeOfProject(draft, project))
    expect(parsed.error?.issues.map(({ path }) => projectField(path.join('.'))).sort()).toEqual(['inARow', 'path', 'port'])
  })
})
