/** The embedded Postgres cannot be used as things are; the message is a sentence a person can act on. */
export class ClusterUnusable extends Error {
  override readonly name = 'ClusterUnusable'
}
