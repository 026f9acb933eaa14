// A reader of server-sent events, as a browser is one.

export interface Frame { id: string, event: string, data: Record<string, unknown> }

export interface Reading { url: string, token: string, path: string, lastEventId?: string | undefined }

/** Every frame that carries something, `ready` among them, until the stream ends or the caller leaves the loop. */
export async function* framesOf({ url, token, path, lastEventId }: Reading): AsyncGenerator<Frame> {
  const leaving = new AbortController()
  const headers = { authorization: `Bearer ${token}`, ...lastEventId === undefined ? {} : { 'last-event-id': lastEventId } }
  const response = await fetch(`${url}/v1${path}`, { headers, signal: leaving.signal })
  if (response.status === 204) return
  if (!response.ok || !response.body) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  try {
    let rest = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const fields = new Map(block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]))
        const [id, event, data] = [fields.get('id'), fields.get('event'), fields.get('data')]
        if (event && data) yield { id: id ?? '', event, data: JSON.parse(data) as Frame['data'] }
      }
    }
  }
  finally {
    leaving.abort()
  }
}

/** Reads as somebody whose connection is lost again and again, `every` so many frames. */
export async function readBrokenly(reading: Reading, every: number, isLast: (frame: Frame) => boolean): Promise<Frame[]> {
  const frames: Frame[] = []
  for (let ended = false; !ended;) {
    ended = true
    let count = 0
    for await (const frame of framesOf({ ...reading, lastEventId: frames.at(-1)?.id })) {
      frames.push(frame)
      ended = isLast(frame)
      if (ended || ++count === every) break
      ended = true
    }
    if (count === every) ended = false
  }
  return frames
}
