/** Who operates the platform, and may be given a ticket. */
export function useOperators() {
  return useLoad(async (request) => {
    const { items } = await request(api => api.GET('/v1/platform-admins', { params: { query: { limit: 100 } } }))
    return items.filter(({ disabledAt }) => disabledAt === null)
  })
}
