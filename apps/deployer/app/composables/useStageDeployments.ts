/** What was ever deployed to a stage, newest first, live. */
export function useStageDeployments(place: () => { project: string, stage: string }) {
  const list = useList({
    read: (request, cursor) => request(api => api.GET('/v1/projects/{project}/stages/{stage}/deployments', {
      params: { path: place(), query: { limit: 20, cursor } },
    })),
    keyOf: ({ id }) => id,
    query: place,
  })
  useNews(['deployment.changed', 'deployment.approved'], list.refresh)
  return list
}
