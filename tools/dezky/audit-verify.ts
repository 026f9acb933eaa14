import type { Break } from '@dezky/audit-chain'
import { chainEntrySchema, ChainVerifier, faults } from '@dezky/audit-chain'
import { linesOf } from './lines.ts'
import { readOptions } from './options.ts'
import { readSignedCheckpoints } from './signed-checkpoints.ts'

/** Prints what was proven, or names the first entry that does not hold; answers with the exit code. */
export async function verifyAudit(args: string[], workingDirectory: string): Promise<number> {
  const { file, signed, chain } = readOptions(args, workingDirectory)
  const checkpoints = signed ? await readSignedCheckpoints(signed) : { genuine: [], forged: [] }
  const verifier = new ChainVerifier()
  const wanted = (name: string) => chain === null || name === chain
  for (const checkpoint of checkpoints.genuine) if (wanted(checkpoint.chain)) verifier.expect(checkpoint)
  const [forged] = checkpoints.forged.filter(checkpoint => wanted(checkpoint.chain))
  if (forged) return broken(`The checkpoint at entry ${forged.sequence} of chain ${forged.chain} was not signed with any of these keys.`)
  const failure = await firstFailure(linesOf(file), verifier, wanted) ?? endOf(verifier)
  if (failure) return broken(failure)
  for (const { chain, sequence, hash } of verifier.heads) console.log(`${chain}: ${sequence} entries, head ${hash}`)
  console.log(`${verifier.entries} entries hold; ${verifier.proven} checkpoints proven.`)
  return 0
}

type Lines = AsyncIterable<{ number: number, value: unknown }>

async function firstFailure(lines: Lines, verifier: ChainVerifier, wanted: (chain: string) => boolean): Promise<string | null> {
  for await (const { number, value } of lines) {
    const entry = chainEntrySchema.safeParse(value)
    if (!entry.success) return `Line ${number} is not an entry of an audit trail.`
    const found = wanted(entry.data.chain) ? verifier.add(entry.data) : null
    if (found) return sentence(found)
  }
  return null
}

function endOf(verifier: ChainVerifier): string | null {
  const found = verifier.end()
  if (found) return sentence(found)
  return verifier.entries === 0 ? 'There is no entry in it.' : null
}

function sentence({ chain, sequence, id, fault }: Break): string {
  return `Entry ${sequence} of chain ${chain}${id ? ` (${id})` : ''}: ${faults[fault]}.`
}

function broken(reason: string): number {
  console.error(`Not proven. ${reason}`)
  return 1
}
