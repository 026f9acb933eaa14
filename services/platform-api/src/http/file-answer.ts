import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

export interface AnsweredFile { name: string, type: string, pieces: AsyncIterable<string | Buffer> | string[] }

/** Sends a file as it comes into being: the next piece is asked for when the one before has left. */
export function sendFile(reply: FastifyReply, { name, type, pieces }: AnsweredFile): FastifyReply {
  return reply.type(type).header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`).send(Readable.from(pieces))
}
