// How many tries are allowed, and for how long a bucket stays shut once they are used up.

export interface Allowance { tries: number, windowSeconds: number }

export const allowances = {
  signInAccount: { tries: 10, windowSeconds: 900 },
  signInAddress: { tries: 60, windowSeconds: 900 },
  secondFactorAccount: { tries: 5, windowSeconds: 900 },
  linkAddress: { tries: 60, windowSeconds: 900 },
  forgottenAccount: { tries: 3, windowSeconds: 3600 },
  forgottenAddress: { tries: 20, windowSeconds: 3600 },
  clientSecretAddress: { tries: 30, windowSeconds: 300 },
  adminTokenAddress: { tries: 10, windowSeconds: 300 },
} satisfies Record<string, Allowance>

export type Kind = keyof typeof allowances

export interface Bucket { kind: Kind, key: string }

export class TooManyTries extends Error {
  override readonly name = 'TooManyTries'
  readonly retryAfterSeconds: number

  constructor(retryAfterSeconds: number) {
    super('Too many tries; the window has to pass first.')
    this.retryAfterSeconds = retryAfterSeconds
  }
}
