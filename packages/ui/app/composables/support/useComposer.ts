// Writing in a ticket: an answer and, among operators, a note. Each has words and files of its own, so that neither is ever sent as the
// other.
import type { Ticket, TicketMessage } from '@dezky/contracts'
import type { TicketReader } from './ticket-reader'

export type Mode = 'answer' | 'note'

type Conversation = ReturnType<typeof useConversation>

export function useComposer(ticket: Ticket, conversation: Conversation, reader: TicketReader) {
  const { notify } = useNotices()
  const { say } = useProblem()
  const text = useText()
  const mode = ref<Mode>(ticket.status === 'closed' && reader.side === 'us' ? 'note' : 'answer')
  const drafts = { answer: usePiece(ticket, 'answer', reader), note: usePiece(ticket, 'note', reader) }
  const piece = computed(() => drafts[mode.value])
  const { arrived, seen } = useArrivals(conversation, reader, () => piece.value.draft.value)
  const sending = ref<'send' | 'resolve' | null>(null)
  const problem = ref('')

  async function send(resolves: boolean): Promise<boolean> {
    const { draft, files, key, done } = piece.value
    const isNote = mode.value === 'note'
    if (!draft.value.trim() || sending.value) return false
    sending.value = resolves ? 'resolve' : 'send'
    problem.value = ''
    try {
      if (!await files.arrived()) return false
      const said = { text: draft.value, fileIds: files.ids.value }
      if (isNote) await conversation.note(said, key())
      else await conversation.answer({ ...said, resolves }, key())
      done()
      seen()
      notify({ tone: 'ok', title: text(isNote ? 'support.noted' : 'support.sent') })
      return true
    }
    catch (cause) {
      problem.value = say(cause).sentence
      return false
    }
    finally {
      sending.value = null
    }
  }

  return { mode, piece, arrived, seen, sending, problem, send }
}

function usePiece({ number, tenant }: Ticket, mode: Mode, reader: TicketReader) {
  const draft = useDraft(`${number} ${mode}`, () => reader.id)
  const files = useUploads(tenant.slug)
  let sent = { what: '', key: '' }

  /** The same once more is the same wish; something else is another one. */
  function key(): string {
    const what = JSON.stringify([draft.value, files.ids.value])
    if (what !== sent.what) sent = { what, key: crypto.randomUUID() }
    return sent.key
  }

  function done() {
    draft.value = ''
    files.clear()
  }

  return { draft, files, key, done }
}

/** What somebody else has written since one began: worth reading before one sends. */
function useArrivals({ messages }: Conversation, reader: TicketReader, draft: () => string) {
  const arrived = shallowRef<TicketMessage>()
  let last: string | undefined

  watch(() => messages.value.at(-1), (message) => {
    if (!message || message.id === last) return
    const isNews = last !== undefined && message.author.id !== reader.id
    last = message.id
    if (isNews && draft().trim()) arrived.value = message
  }, { immediate: true })

  function seen() {
    arrived.value = undefined
  }

  return { arrived, seen }
}
