// A file that only a passphrase opens: lines, compressed and sealed. It is there whole, or not at all.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGunzip, createGzip } from 'node:zlib'

/** The file is none of ours, was changed, or the passphrase is another. */
class ArchiveUnreadable extends Error {
  override readonly name = 'ArchiveUnreadable'
}

const magic = Buffer.from('dezky deployer backup 1\n')
const sizes = { salt: 16, iv: 12, tag: 16 }
const headBytes = magic.length + sizes.salt + sizes.iv
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 }
const derive = promisify<string, Buffer, number, typeof cost, Buffer>(scrypt)

export async function writeArchive(file: string, passphrase: string, lines: AsyncIterable<object>): Promise<void> {
  const [salt, iv] = [randomBytes(sizes.salt), randomBytes(sizes.iv)]
  const head = Buffer.concat([magic, salt, iv])
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, 32, cost), iv).setAAD(head)
  const part = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(4).toString('hex')}`)
  const handle = await open(part, 'wx', 0o600)
  try {
    await handle.write(head)
    await pipeline(Readable.from(written(lines)), createGzip(), cipher, async (parts: AsyncIterable<Buffer>) => {
      for await (const part of parts) await handle.writeFile(part)
    })
    await handle.writeFile(cipher.getAuthTag())
    await handle.sync()
    await handle.close()
    await rename(part, file)
  }
  catch (error) {
    await handle.close().catch(() => undefined)
    await rm(part, { force: true })
    throw error
  }
}

async function* written(lines: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

/** What is wrong is known for sure only once all is read: nothing is to be done with a line before it was read to the end once. */
export async function* readArchive(file: string, passphrase: string): AsyncGenerator<unknown> {
  const { head, tag, size } = await readEnds(file)
  const [salt, iv] = [head.subarray(magic.length, magic.length + sizes.salt), head.subarray(-sizes.iv)]
  const key = await derive(passphrase, salt, 32, cost)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: sizes.tag }).setAAD(head).setAuthTag(tag)
  const [sealed, plain] = [createReadStream(file, { start: headBytes, end: size - sizes.tag - 1 }), createGunzip()]
  const whole = pipeline(sealed, decipher, plain).catch(() => {
    throw new ArchiveUnreadable(`${file} cannot be opened: the passphrase is another, or the file was changed.`)
  })
  whole.catch(() => undefined)
  try {
    for await (const line of linesOf(plain.setEncoding('utf8'))) yield JSON.parse(line)
  }
  catch (error) {
    await whole
    throw error
  }
  await whole
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = []
  for await (const chunk of chunks) {
    const [head = '', ...tail] = chunk.split('\n')
    parts.push(head)
    for (const next of tail) {
      yield parts.join('')
      parts = [next]
    }
  }
}

async function readEnds(file: string): Promise<{ head: Buffer, tag: Buffer, size: number }> {
  await using handle = await open(file)
  const { size } = await handle.stat()
  const [head, tag] = [Buffer.alloc(headBytes), Buffer.alloc(sizes.tag)]
  await handle.read(head, 0, headBytes, 0)
  const isOurs = size > headBytes + sizes.tag && head.subarray(0, magic.length).equals(magic)
  if (!isOurs) throw new ArchiveUnreadable(`${file} is no backup of a deployer.`)
  await handle.read(tag, 0, sizes.tag, size - sizes.tag)
  return { head, tag, size }
}
