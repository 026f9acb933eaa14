export const usage = `dezky audit verify FILE [--checkpoints FILE --keys FILE] [--chain ID]

  Proves an audit trail that was exported as JSON lines, without the platform: that nothing in it was changed, left out or moved.

  FILE                 what GET /v1/audit/export or /v1/tenants/SLUG/audit/export answered; - is standard input
  --checkpoints FILE   signed checkpoints: pages of …/audit/checkpoints, or lines of the platform API's log
  --keys FILE          the key set of /v1/audit/keys, as it was kept
  --chain ID           look only at this chain: platform, or the id of a tenant

  Exits with 0 when it holds, 1 when it does not and says where, 2 when something is missing to tell.

dezky setup authentik [--url URL] [--portal URL] [--operator URL] [--deployer URL] [--mail URL] [--files URL]

  Gives an Authentik what the platform needs of it: groups, scope mappings, applications with their providers. Prints what it changed;
  a second run changes nothing. What somebody else made is left as it is, and named. AUTHENTIK_TOKEN is the key of an API token of a
  superuser; the addresses may also be given as AUTHENTIK_URL, PORTAL_URL, OPERATOR_URL, DEPLOYER_URL, MAIL_URL and FILES_URL.

dezky setup stalwart [--url URL] --issuer URL [--audience ID]

  Has people sign in to a Stalwart with the directory's tokens. Prints what it changed; a second run changes nothing. A directory that
  somebody else set up is left as it is. STALWART_TOKEN is an API key; the others may also be given as STALWART_URL, MAIL_ISSUER and
  MAIL_AUDIENCE (stalwart, unless mail is registered under another client id). The issuer is written exactly as it names itself.

dezky deploy …

  Deploys, promotes, rolls back, waits, reads logs, over the API of a deployer: dezky deploy --help.

dezky deployer backup FILE
dezky deployer restore FILE [--keys FILE] [--replace]

  The database of a deployer and the keys that open what is secret in it, in one file that only BACKUP_PASSPHRASE opens, and back.
  DATABASE_OWNER_URL is the database as its owner; a backup also wants DATABASE_URL and DEPLOYER_KEYS, as the deployer has them.

  --keys FILE          where the keys of the backup are written to, as a line for an env file; not needed where DEPLOYER_KEYS has them
  --replace            what the database holds is thrown away; without it, only an empty one is restored to

  These exit with 0 when all is as it should be, 1 when something is in the way, 2 when something is missing to begin.`

/** The command was not understood, or what it names cannot be read. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
