import type { Announcement } from '@dezky/contracts'
import type { Announcements } from './useAnnouncements'

/** What is done with an announcement, each after saying who will see what of it. */
export function useAnnouncementActions({ list, publish, withdraw, remove }: Announcements) {
  const text = useText()
  const confirm = useConfirm()
  const { notify } = useNotices()
  const { act, doing } = useAction()
  const titleOf = useAnnouncementTitle()

  async function askToPublish(it: Announcement) {
    const sure = await confirm({
      title: text('announcements.publishTitle', { title: titleOf(it) }), action: text('announcements.publish'),
      consequence: text(`announcements.publishText.${it.audience}`),
    })
    if (sure) await run(it, 'publish', () => publish(it))
  }

  async function askToWithdraw(it: Announcement) {
    const sure = await confirm({
      title: text('announcements.withdrawTitle', { title: titleOf(it) }), action: text('announcements.withdraw'),
      consequence: text('announcements.withdrawText'),
    })
    if (sure) await run(it, 'withdraw', () => withdraw(it))
  }

  async function askToRemove(it: Announcement) {
    const sure = await confirm({
      title: text('announcements.deleteTitle', { title: titleOf(it) }), action: text('announcements.delete'),
      consequence: text(it.state === 'current' ? 'announcements.deleteShownText' : 'announcements.deleteText'),
    })
    if (sure) await run(it, 'delete', () => remove(it))
  }

  async function run(it: Announcement, what: 'publish' | 'withdraw' | 'delete', work: () => Promise<unknown>) {
    const done = await act(it.id, text(`announcements.failedTo.${what}`), work)
    if (done) notify({ tone: 'ok', title: text(`announcements.done.${what}`, { title: titleOf(it) }) })
    // Refused, it may be another by now.
    await list.refresh()
  }

  return { askToPublish, askToWithdraw, askToRemove, doing }
}

/** In the reader's language. */
export function useAnnouncementTitle() {
  const { locale } = useI18n({ useScope: 'global' })
  return ({ en, da }: Pick<Announcement, 'en' | 'da'>) => (locale.value === 'da' ? da : en).title
}
