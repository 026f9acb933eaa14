/** A reason not to go on that its reader can act on; shown as it stands, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Its surfaces would have to be clients there, with secrets that only a person can fetch. */
export function refuseAnotherDirectory(given: Record<string, string | undefined>): void {
  if (!given['AUTHENTIK_URL'] && !given['AUTHENTIK_TOKEN']) return
  throw new Refusal('npm start keeps people in its own directory. With an Authentik, start each process by itself: docs/running.md, "A real directory".')
}
