import type { SetVariable } from '@dezky/contracts/deployer'

export interface VariablePlace { project: string, stage: string | null }

/** The environment of a project's instances, or of one stage's, which has the project's too. */
export function useVariables({ project, stage }: VariablePlace) {
  const { request } = useApi()
  const variables = useLoad(async ask => (await (stage === null
    ? ask(api => api.GET('/v1/projects/{project}/variables', { params: { path: { project } } }))
    : ask(api => api.GET('/v1/projects/{project}/stages/{stage}/variables', { params: { path: { project, stage } } })))).items)

  useNews(['variable.set', 'variable.removed'], variables.refresh)

  async function set(name: string, body: SetVariable) {
    if (stage === null) {
      await request(api => api.PUT('/v1/projects/{project}/variables/{name}', { params: { path: { project, name } }, body }))
    }
    else {
      const params = { path: { project, stage, name } }
      await request(api => api.PUT('/v1/projects/{project}/stages/{stage}/variables/{name}', { params, body }))
    }
    await variables.refresh()
  }

  async function remove(name: string) {
    if (stage === null) {
      await request(api => api.DELETE('/v1/projects/{project}/variables/{name}', { params: { path: { project, name } } }))
    }
    else {
      const params = { path: { project, stage, name } }
      await request(api => api.DELETE('/v1/projects/{project}/stages/{stage}/variables/{name}', { params }))
    }
    await variables.refresh()
  }

  return { ...variables, set, remove }
}

export type Variables = ReturnType<typeof useVariables>
