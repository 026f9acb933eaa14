import type { TerminalAnswer } from '@dezky/contracts/deployer'

interface Size { columns: number, rows: number }
export type TerminalState = 'opening' | 'open' | 'ended' | 'lost'

/** A shell in an instance, from when `open` is called until it ends or the page is left. */
export function useTerminal(instance: string, write: (bytes: Uint8Array) => Promise<void>) {
  const { request } = useApi()
  const terminal = shallowRef<TerminalAnswer>()
  const failure = shallowRef<unknown>()
  const state = ref<TerminalState>('opening')
  const reading = new AbortController()
  let typed = ''
  let sending = false

  const path = () => ({ id: terminal.value?.id ?? '' })

  async function open(size: Size) {
    state.value = 'opening'
    failure.value = undefined
    try {
      terminal.value = await request(api => api.POST('/v1/instances/{id}/terminals', { params: { path: { id: instance } }, body: size }))
      state.value = 'open'
      await readToTheEnd()
      state.value = 'ended'
    }
    catch (cause) {
      if (reading.signal.aborted) return
      state.value = 'lost'
      failure.value = cause
    }
  }

  async function readToTheEnd() {
    const output = await request(api =>
      api.GET('/v1/terminals/{id}/output', { params: { path: path() }, parseAs: 'stream', signal: reading.signal }))
    const reader = (output as unknown as ReadableStream<Uint8Array>).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) await write(part.value)
  }

  /** In the order in which it was typed: what comes meanwhile waits for what is on its way. */
  async function type(text: string) {
    typed += text
    if (sending || state.value !== 'open') return
    sending = true
    try {
      while (typed) {
        const body = { text: typed.slice(0, 16_384) }
        typed = typed.slice(body.text.length)
        await request(api => api.POST('/v1/terminals/{id}/input', { params: { path: path() }, body }))
      }
    }
    catch {
      // Whether it goes on is told by what is read.
      typed = ''
    }
    finally {
      sending = false
    }
  }

  async function resize(size: Size) {
    if (state.value !== 'open') return
    await request(api => api.PUT('/v1/terminals/{id}/size', { params: { path: path() }, body: size })).catch(() => undefined)
  }

  onScopeDispose(() => reading.abort())
  return { terminal, state, failure, open, type, resize }
}
