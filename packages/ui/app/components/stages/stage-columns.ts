// The columns of the matrix: all names that stages have, in an order that agrees with every project's own as far as one can.
import type { ProjectOverview } from '@dezky/contracts/deployer'

type Staged = { stages: Pick<ProjectOverview['stages'][number], 'name'>[] }

export function columnsOf(projects: readonly Staged[]): string[] {
  const columns: string[] = []
  const longestFirst = projects.toSorted((a, b) => b.stages.length - a.stages.length)
  for (const { stages } of longestFirst) {
    let at = 0
    for (const { name } of stages) {
      const known = columns.indexOf(name)
      if (known < 0) columns.splice(at, 0, name)
      at = (known < 0 ? at : Math.max(at, known)) + 1
    }
  }
  return columns
}
