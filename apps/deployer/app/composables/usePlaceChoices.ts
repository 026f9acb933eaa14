/** The hosts and ingresses there are, to choose from. */
export function usePlaceChoices() {
  const choices = useLoad(async (request) => {
    const [hosts, ingresses] = await Promise.all([request(api => api.GET('/v1/hosts')), request(api => api.GET('/v1/ingresses'))])
    return { hosts: hosts.items.map(({ name }) => name), ingresses: ingresses.items.map(({ name }) => name) }
  })
  useNews(['host.created', 'host.removed', 'ingress.created', 'ingress.removed'], choices.refresh)
  return choices
}
