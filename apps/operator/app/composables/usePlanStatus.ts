import type { Plan, PlanWithVersions } from '@dezky/contracts'

/** Takes a plan off sale or puts it back, after saying what that means for those who have it. */
export function usePlanStatus(done: (plan: PlanWithVersions) => void) {
  const text = useText()
  const confirm = useConfirm()
  const { request } = useApi()
  const { notify } = useNotices()
  const { act, doing } = useAction()
  const busy = computed(() => doing.value !== '')

  async function set({ slug, version }: Plan, status: Plan['status']) {
    const params = { path: { slug }, header: { 'if-match': `"${version}"` } }
    const isSet = await act(status, text('plans.statusFailed'), async () => {
      done(await request(api => api.PATCH('/v1/plans/{slug}', { params, body: { status } })))
    })
    if (isSet) notify({ tone: 'ok', title: text(status === 'retired' ? 'plans.retired' : 'plans.restored') })
  }

  async function retire(plan: Plan) {
    const sure = await confirm({
      title: text('plans.retireTitle', { name: plan.name }), action: text('plans.retire'),
      consequence: text('plans.retireText', { count: plan.use?.subscriptions ?? 0 }),
    })
    if (sure) await set(plan, 'retired')
  }

  return { retire, restore: (plan: Plan) => set(plan, 'on_sale'), busy }
}
