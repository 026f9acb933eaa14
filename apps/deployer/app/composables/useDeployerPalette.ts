import { findProjects } from '../components/palette/find-projects'

/** What ⌘K finds besides pages: projects and their stages. */
export function useDeployerPalette() {
  const text = useText()
  const { request } = useApi()

  usePaletteSearch(async (typed) => {
    const { items } = await request(api => api.GET('/v1/overview'))
    const entries = findProjects(items, typed).map(({ project, stage }) => ({
      id: `${project}/${stage ?? ''}`, label: stage ?? project, ...stage ? { hint: project } : {},
      icon: stage ? 'i-lucide-layers' : 'i-lucide-box', to: stage ? `/projects/${project}/stages/${stage}` : `/projects/${project}`,
    }))
    return [{ id: 'projects', label: text('overview.projects'), entries }]
  })
}
