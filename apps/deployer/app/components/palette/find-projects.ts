// What of everything that runs is meant by what was typed.
import type { ProjectOverview } from '@dezky/contracts/deployer'

export interface Found {
  project: string
  /** Null is the project itself. */
  stage: string | null
}

const most = 20

/** Each word must be somewhere in the name of the project, of its image or of its stage: `shop prod` is one stage. */
export function findProjects(projects: readonly Pick<ProjectOverview, 'name' | 'repository' | 'stages'>[], typed: string): Found[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (text: string) => words.every(word => text.toLowerCase().includes(word))
  return projects.flatMap(({ name: project, repository, stages }) => [
    ...fits(`${project} ${repository}`) ? [{ project, stage: null }] : [],
    ...stages.filter(({ name }) => fits(`${project} ${repository} ${name}`)).map(({ name }) => ({ project, stage: name })),
  ]).slice(0, most)
}
