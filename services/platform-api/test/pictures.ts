// Pictures as people upload them, made here: of one colour, in any size.
import { crc32, deflateSync } from 'node:zlib'

/** `told`: the size the file says it has, when that is not its own. */
export function png(width: number, height: number, told = { width, height }): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(told.width, 0)
  header.writeUInt32BE(told.height, 4)
  header.set([8, 2], 8)
  const pixels = Buffer.alloc((width * 3 + 1) * height, 0)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
