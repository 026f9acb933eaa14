import type { InjectionKey } from 'vue'

type StagePage = ReturnType<typeof readStage>

const key: InjectionKey<StagePage> = Symbol('stage')

/** A stage as everything that runs tells of it, live. `null` once it is known not to be there. */
function readStage(project: string, name: string) {
  const overview = useOverview()
  const stage = computed(() => {
    const known = overview.value.value
    return known && (known.find(({ name: called }) => called === project)?.stages.find(({ name: called }) => called === name) ?? null)
  })
  return { project, name, stage, overview }
}

export function provideStage(project: string, name: string): StagePage {
  const page = readStage(project, name)
  provide(key, page)
  return page
}

/** Below the frame of its page. */
export function useStage(): StagePage {
  const page = inject(key)
  if (!page) throw new Error('There is no stage around this.')
  return page
}
