import type { PreviewSubscription, Subscription, Ticket } from '@dezky/contracts'
import type { Billing } from '#imports'

type Change = Pick<ReturnType<typeof useSubscriptionChange>, 'terms' | 'wish' | 'preview'>

/** A change of the subscription, written down for support as it was chosen and previewed, with what whoever asks adds to it. */
export function useSubscriptionWish({ slug, subscription, plans }: Billing, { terms, wish, preview }: Change) {
  const { request } = useApi()
  const { say } = useProblem()
  const text = useText()
  const { money, number } = useFormat()
  const note = ref('')
  const sending = ref(false)
  const problem = ref('')
  // One slide-over is one wish, however often it has to be sent.
  const key = crypto.randomUUID()

  function lines(now: Subscription, { plan, newestVersion, seats, interval }: PreviewSubscription): string[] {
    const named = (name: string) => plans.value.value?.find(({ slug }) => slug === name)?.name ?? name
    const every = (interval: Subscription['interval']) => text(`billing.interval.${interval}`)
    const change = (what: string, before: string, after: string) => `${what}: ${before} → ${after}`
    return [
      ...plan ? [change(text('billing.plan'), now.plan.name, named(plan))] : [],
      ...newestVersion ? [text('billing.newer')] : [],
      ...seats ? [change(text('billing.seats'), number(now.seats), number(seats))] : [],
      ...interval ? [change(text('billing.change.interval'), every(now.interval), every(interval))] : [],
    ]
  }

  function written(): string {
    const now = subscription.value.value
    if (!now || !preview.value) return note.value
    const { due, recurring } = preview.value
    return [
      ...lines(now, wish.value),
      `${text('billing.change.when')}: ${text(terms.when === 'now' ? 'billing.change.now' : 'billingPage.nextPeriod')}`,
      `${text(due.amount < 0 ? 'billing.preview.owed' : 'billing.preview.due')}: ${money({ ...due, amount: Math.abs(due.amount) })}`,
      `${text('billing.preview.recurring')}: ${money(recurring.before)} → ${money(recurring.after)}`,
      ...note.value.trim() ? ['', note.value.trim()] : [],
    ].join('\n')
  }

  async function send(): Promise<Ticket | undefined> {
    if (sending.value) return undefined
    sending.value = true
    problem.value = ''
    try {
      return await request(api => api.POST('/v1/tenants/{slug}/tickets', {
        body: { subject: text('billingPage.askSubject'), text: written() }, params: { path: { slug }, header: { 'idempotency-key': key } },
      }))
    }
    catch (cause) {
      problem.value = say(cause).sentence
      return undefined
    }
    finally {
      sending.value = false
    }
  }

  return { note, sending, problem, send }
}
