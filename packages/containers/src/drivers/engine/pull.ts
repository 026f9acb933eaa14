// Fetching an image by its digest.
import { ContainersUnavailable } from '../../errors.ts'
import { type ImagePull, imageReference, type LocalImage, type PullProgress } from '../../image.ts'
import type { Connection } from './connection.ts'
import { linesOf } from './lines.ts'
import { checkedImage } from './names.ts'
import { failureIn, type PullLine, pullLineOf, PullMeter } from './pull-progress.ts'
import { judged, refusalOf } from './refusal.ts'
import type { Asked } from './transport.ts'

export interface Pulling {
  connection: Connection
  silenceMs: number
  observe(reference: string): Promise<LocalImage | null>
}

export async function pull(
  pulling: Pulling, image: ImagePull, progress: (step: PullProgress) => void, signal?: AbortSignal,
): Promise<LocalImage> {
  const reference = checkedImage(imageReference(image))
  const there = await pulling.observe(reference)
  if (there) return there
  const meter = new PullMeter()
  for await (const line of fetching(pulling, reference, image.credentials, signal)) {
    const step = meter.note(line)
    if (step) progress(step)
  }
  const fetched = await pulling.observe(reference)
  if (!fetched) throw new ContainersUnavailable('The container host ended a pull without having the image.')
  return fetched
}

async function* fetching(
  { connection, silenceMs }: Pulling, reference: string, credentials: ImagePull['credentials'], signal?: AbortSignal,
): AsyncGenerator<PullLine> {
  const silence = listen(silenceMs)
  const ends = AbortSignal.any([silence.signal, ...(signal ? [signal] : [])])
  const asked: Asked = { method: 'POST', path: '/images/create', query: { fromImage: reference }, credentials: credentials ?? undefined }
  try {
    const answer = await connection.open(asked, { signal: ends, timeoutMs: silenceMs, speaker: 'registry' })
    for await (const text of linesOf(answer)) {
      silence.broken()
      yield* good(text)
    }
  }
  catch (error) {
    // Who called it off gets their own reason.
    signal?.throwIfAborted()
    throw refusalOf(error, 'registry')
  }
  finally {
    silence.end()
  }
}

/** A pull that fails after it has begun says so in the middle of a good answer. */
function good(text: string): PullLine[] {
  const line = pullLineOf(text)
  const failure = line && failureIn(line)
  if (failure) throw judged(failure, 500, 'registry')
  return line ? [line] : []
}

/** A registry that answers nothing more keeps the engine waiting for good. */
function listen(silenceMs: number) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new Error('the registry has said nothing for too long')), silenceMs)
  return { signal: controller.signal, broken: () => void timer.refresh(), end: () => clearTimeout(timer) }
}
