/** What pipelines decide by. They keep their meaning. */
export const exitCodes = {
  /** What was asked for is done; of `--wait`, the deployment has succeeded. */
  done: 0,
  /** The deployment has failed, and what was before serves. */
  failed: 1,
  /** The command was not understood, or something is missing to begin. */
  usage: 2,
  cancelled: 3,
  /** A newer deployment took its place before it began. */
  superseded: 4,
  /** It was not over within `--timeout`, and goes on. */
  timedOut: 5,
  /** The deployer said no. */
  refused: 6,
  /** The deployer did not answer. */
  unreachable: 7,
  /** Ctrl-C; what was begun goes on. */
  interrupted: 130,
} as const

export const exitCodeMeanings: [code: number, meaning: string][] = [
  [exitCodes.done, 'done; with --wait, the deployment has succeeded'],
  [exitCodes.failed, 'the deployment has failed, and what was before serves'],
  [exitCodes.usage, 'the command was not understood, or something is missing to begin'],
  [exitCodes.cancelled, 'the deployment was cancelled'],
  [exitCodes.superseded, 'a newer deployment took its place before it began'],
  [exitCodes.timedOut, 'it was not over within --timeout, and goes on'],
  [exitCodes.refused, 'the deployer said no, and why'],
  [exitCodes.unreachable, 'the deployer did not answer'],
]
