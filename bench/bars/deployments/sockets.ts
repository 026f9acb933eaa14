// Websockets that are held open and spoken over; who is cut off comes again at once.
import WebSocket from 'ws'

/** Milliseconds since 1970; null where it never opened, or is open still. `silentMs`: the longest that an answer was waited for. */
export interface HeldSocket { openedAt: number | null, closedAt: number | null, silentMs: number }

const speakEveryMs = 200

export function holdSockets({ url, name, count }: { url: string, name: string, count: number }): { leave(): HeldSocket[] } {
  const held: HeldSocket[] = []
  const open = new Set<WebSocket>()
  let isOver = false
  for (let at = 0; at < count; at++) hold()

  function hold(): void {
    const socket = new WebSocket(url, { headers: { host: name }, handshakeTimeout: 5_000 })
    const noted: HeldSocket = { openedAt: null, closedAt: null, silentMs: 0 }
    held.push(noted)
    open.add(socket)
    const stopSpeaking = converse(socket, noted)
    socket.on('open', () => void (noted.openedAt = Date.now()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      stopSpeaking()
      open.delete(socket)
      if (isOver) return
      noted.closedAt = Date.now()
      hold()
    })
  }

  return {
    leave() {
      isOver = true
      for (const socket of open) socket.terminate()
      return held
    },
  }
}

/** A word, and the next once it was answered. */
function converse(socket: WebSocket, noted: HeldSocket): () => void {
  let saidAt: number | null = null
  const waited = () => noted.silentMs = Math.max(noted.silentMs, saidAt === null ? 0 : performance.now() - saidAt)
  const speaking = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN || saidAt !== null) return
    saidAt = performance.now()
    socket.send('here')
  }, speakEveryMs)
  socket.on('message', () => {
    waited()
    saidAt = null
  })
  return () => {
    clearInterval(speaking)
    waited()
  }
}
