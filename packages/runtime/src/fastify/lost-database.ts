// What node-postgres throws when the server went away or could not be reached: a moment later the same request may well succeed.
const codes = /^(ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|57P0[123]|08[0-9A-Z]{3})$/
const messages = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

export function isLostDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isLostDatabase)
  return codes.test('code' in error ? String(error.code) : '') || messages.test(error.message)
}
