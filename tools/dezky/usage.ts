export const usage = `dezky audit verify FILE [--checkpoints FILE --keys FILE] [--chain ID]

  Proves an audit trail that was exported as JSON lines, without the platform: that nothing in it was changed, left out or moved.

  FILE                 what GET /v1/audit/export or /v1/tenants/SLUG/audit/export answered; - is standard input
  --checkpoints FILE   signed checkpoints: pages of …/audit/checkpoints, or lines of the platform API's log
  --keys FILE          the key set of /v1/audit/keys, as it was kept
  --chain ID           look only at this chain: platform, or the id of a tenant

  Exits with 0 when it holds, 1 when it does not and says where, 2 when something is missing to tell.`

/** The command was not understood, or what it names cannot be read. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
