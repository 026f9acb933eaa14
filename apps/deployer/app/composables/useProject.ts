import type { InjectionKey } from 'vue'

type ProjectPage = ReturnType<typeof readProject>

const key: InjectionKey<ProjectPage> = Symbol('project')

/** A project as everything that runs tells of it, live. `null` once it is known not to be there. */
function readProject(name: string) {
  const overview = useOverview()
  const project = computed(() => overview.value.value && (overview.value.value.find(known => known.name === name) ?? null))
  const stages = computed(() => project.value?.stages ?? [])
  return { name, project, stages, overview }
}

export function provideProject(name: string): ProjectPage {
  const page = readProject(name)
  provide(key, page)
  return page
}

/** Below the frame of its page. */
export function useProject(): ProjectPage {
  const page = inject(key)
  if (!page) throw new Error('There is no project around this.')
  return page
}
