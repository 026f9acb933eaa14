// The last of many lines, and never more than there is room for.
import type { InstanceLogLine } from '@dezky/contracts/deployer'

/** However few lines it is. */
export const mostBytes = 5 * 1024 ** 2

export interface LastLines {
  add(line: InstanceLogLine): void
  /** Oldest first. */
  lines(): InstanceLogLine[]
}

export function createLastLines(most: number): LastLines {
  let [kept, first, bytes]: [InstanceLogLine[], number, number] = [[], 0, 0]
  return {
    add(line) {
      kept.push(line)
      bytes += sizeOf(line)
      while (kept.length - first > most || bytes > mostBytes) bytes -= sizeOf(kept[first++])
      if (first > 1_000 && first > kept.length / 2) [kept, first] = [kept.slice(first), 0]
    },
    lines: () => kept.slice(first),
  }
}

function sizeOf(line: InstanceLogLine | undefined): number {
  return line ? Buffer.byteLength(line.text) + 64 : 0
}
