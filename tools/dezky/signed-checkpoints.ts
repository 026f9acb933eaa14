import { z } from 'zod'
import type { Checkpoint } from '@dezky/audit-chain'
import { checkpointSchema, isGenuine, keySetSchema } from '@dezky/audit-chain'
import { documentsOf } from './lines.ts'
import { UsageError } from './usage.ts'

/** Pages as the API gives them, lines as it logs them among others, or bare checkpoints. */
const documentSchema = z.union([
  checkpointSchema.transform(checkpoint => [checkpoint]),
  z.object({ items: z.array(checkpointSchema) }).transform(({ items }) => items),
  z.object({ checkpoint: checkpointSchema }).transform(({ checkpoint }) => [checkpoint]),
  z.array(checkpointSchema),
  z.object({ level: z.number(), msg: z.string().optional() }).transform((): Checkpoint[] => []),
])

export async function readSignedCheckpoints(files: { checkpoints: string, keys: string }) {
  const keySets = (await documentsOf(files.keys)).map(document => keySetSchema.safeParse(document))
  const keys = keySets.flatMap(({ data }) => data?.keys ?? [])
  if (keys.length === 0) throw new UsageError(`${files.keys} holds no key set.`)
  const documents = (await documentsOf(files.checkpoints)).map(document => documentSchema.safeParse(document))
  if (documents.some(({ success }) => !success)) throw new UsageError(`${files.checkpoints} holds something that is no checkpoint.`)
  const checkpoints = documents.flatMap(({ data }) => data ?? [])
  return {
    genuine: checkpoints.filter(checkpoint => isGenuine(checkpoint, keys)),
    forged: checkpoints.filter(checkpoint => !isGenuine(checkpoint, keys)),
  }
}
