import type { WebhookDelivery, WebhookWithSecret } from '@dezky/contracts'
import type { WebhookPage } from './useWebhook'

type Doing = 'test' | 'switch' | 'rotate' | 'remove' | 'replay'

/** What can be done with a webhook, each with what it means said first where that matters. */
export function useWebhookActions({ place, id, api, webhook, refresh, saving }: WebhookPage) {
  const text = useText()
  const confirm = useConfirm()
  const { request } = useApi()
  const { notify } = useNotices()
  const { say } = useProblem()
  const doing = ref<Doing>()
  const rotated = shallowRef<WebhookWithSecret>()

  async function run(what: Doing, work: () => Promise<unknown>) {
    doing.value = what
    try {
      await work()
    }
    catch (cause) {
      notify({ tone: 'fault', title: text(`webhooks.failedTo.${what}`), text: say(cause).sentence })
    }
    finally {
      doing.value = undefined
    }
  }

  const test = () => run('test', async () => {
    await api.test(request, id)
    notify({ tone: 'working', title: text('webhooks.testSent') })
    await refresh()
  })

  const replay = (delivery: WebhookDelivery) => run('replay', async () => {
    await api.replay(request, id, delivery.id)
    notify({ tone: 'working', title: text('webhooks.replayed') })
    await refresh()
  })

  const switchTo = (active: boolean) => run('switch', async () => {
    if (await saving.save({ active })) notify({ tone: 'ok', title: text(active ? 'webhooks.switchedOn' : 'webhooks.switchedOff') })
    else notify({ tone: 'fault', title: text('webhooks.failedTo.switch'), text: saving.problem.value || text('webhooks.conflict') })
    await refresh()
  })

  async function rotate() {
    const sure = await confirm({
      title: text('webhooks.rotateTitle'), consequence: text('webhooks.rotateText'), action: text('webhooks.rotate'),
    })
    if (!sure) return
    await run('rotate', async () => {
      rotated.value = await api.rotate(request, id)
    })
  }

  async function remove() {
    const host = hostOf(webhook.value.value?.url ?? '')
    const sure = await confirm({
      title: text('webhooks.removeTitle', { host }), action: text('webhooks.remove'),
      consequence: text('webhooks.removeText', { count: webhook.value.value?.waiting ?? 0 }),
    })
    if (sure) await run('remove', async () => {
      await api.remove(request, id)
      notify({ tone: 'ok', title: text('webhooks.removed', { host }) })
      await navigateTo(webhooksAt(place))
    })
  }

  return { test, replay, switchTo, rotate, remove, doing, rotated }
}

/** Where an address leads, for what has room for no more. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
