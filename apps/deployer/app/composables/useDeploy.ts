import type { RequestDeployment } from '@dezky/contracts/deployer'

/** Asks for a deployment and goes to where it is seen. */
export function useDeploy() {
  const { request } = useApi()

  return async function deploy(place: { project: string, stage: string }, body: RequestDeployment): Promise<void> {
    const header = { 'idempotency-key': crypto.randomUUID() }
    const { id } = await request(api =>
      api.POST('/v1/projects/{project}/stages/{stage}/deployments', { params: { path: place, header }, body }))
    await navigateTo(`/deployments/${id}`)
  }
}
