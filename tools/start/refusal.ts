/** A reason not to go on that its reader can act on; shown as it stands, without a stack. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
