import type { ChangeTicket, Ticket } from '@dezky/contracts'

/** One ticket, live, and what an operator may change about it in place. */
export function useTicket(number: number) {
  const { request } = useApi()
  const { notify } = useNotices()
  const { say } = useProblem()
  const text = useText()
  const path = { number }
  const ticket = useLoad(asking => asking(api => api.GET('/v1/tickets/{number}', { params: { path } })))
  const saving = ref(false)

  const readAgain = useSettled(() => void ticket.refresh())
  useEvents(ticketEvents, ({ data }) => {
    if (data.number === number) readAgain()
  }, readAgain)

  /** Somebody else may have been faster: then what is there now is shown, and it is for the operator to decide again. */
  async function save(send: (ifMatch: string) => Promise<Ticket>) {
    if (!ticket.value.value || saving.value) return
    saving.value = true
    try {
      ticket.value.value = await send(`"${ticket.value.value.version}"`)
    }
    catch (cause) {
      notify({ tone: 'fault', title: text('support.changeFailed'), text: say(cause).sentence })
      await ticket.refresh()
    }
    finally {
      saving.value = false
    }
  }

  function change(body: ChangeTicket) {
    return save(ifMatch => request(api => api.PATCH('/v1/tickets/{number}', { params: { path, header: { 'if-match': ifMatch } }, body })))
  }

  function assign(assigneeId: string | null) {
    return save(ifMatch => request(api =>
      api.PUT('/v1/tickets/{number}/assignee', { params: { path, header: { 'if-match': ifMatch } }, body: { assigneeId } })))
  }

  return { ticket, saving, change, assign }
}
