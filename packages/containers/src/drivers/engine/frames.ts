// What a container writes, as the engine sends it: in frames of a header of eight bytes (which stream, how long) and what was written.
// Source: "Attach to a container" of the Engine API; with a terminal there are no frames.
import { ContainersUnavailable } from '../../errors.ts'

export interface Frame { stream: 'stdout' | 'stderr', bytes: Buffer }

const headerBytes = 8
/** In such a frame the engine itself says why it cannot go on. Source: moby's stdcopy, `Systemerr`. */
const ofEngine = 3

export async function* framesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const { frames, left } = isOfTerminal(rest) ? linesIn(rest) : framesIn(rest)
    yield* frames
    rest = left
  }
  // The last line of a terminal need not end.
  if (isOfTerminal(rest)) yield { stream: 'stdout', bytes: rest }
}

function isOfTerminal([first]: Buffer): boolean {
  return first !== undefined && first > ofEngine
}

function framesIn(bytes: Buffer): { frames: Frame[], left: Buffer } {
  const frames: Frame[] = []
  let at = 0
  while (bytes.length - at >= headerBytes) {
    const end = at + headerBytes + bytes.readUInt32BE(at + 4)
    if (end > bytes.length) break
    if (bytes[at] === ofEngine) throw new ContainersUnavailable(bytes.toString('utf8', at + headerBytes, end).trim())
    frames.push({ stream: bytes[at] === 2 ? 'stderr' : 'stdout', bytes: bytes.subarray(at + headerBytes, end) })
    at = end
  }
  return { frames, left: bytes.subarray(at) }
}

function linesIn(bytes: Buffer): { frames: Frame[], left: Buffer } {
  const frames: Frame[] = []
  let at = 0
  for (let end = bytes.indexOf(10, at); end >= 0; end = bytes.indexOf(10, at)) {
    frames.push({ stream: 'stdout', bytes: bytes.subarray(at, end + 1) })
    at = end + 1
  }
  return { frames, left: bytes.subarray(at) }
}
