/** What runs where of the platform itself, as the deployer tells it; looked at again as long as the page is open. */
export function useDeploymentBoard() {
  const board = useLoad(request => request(api => api.GET('/v1/deployments')))
  useIntervalWhileSeen(2000, () => void board.refresh())
  return board
}
