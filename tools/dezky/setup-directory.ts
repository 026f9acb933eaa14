import { DirectoryRejected, DirectoryUnavailable } from '@dezky/directory'
import { type SetUp, setUpAuthentik } from '@dezky/directory/drivers/authentik'
import { readSetUpOptions, type SetUpOptions } from './setup-options.ts'

/** Prints what it changed and what is in the way; answers with the exit code. */
export async function setUpAuthentikHere(args: string[], env: Record<string, string | undefined>): Promise<number> {
  const options = readSetUpOptions(args, env)
  try {
    const done = await setUpAuthentik(options, options.addresses, words => console.log(`  ${words}`))
    return report(done, options)
  }
  catch (error) {
    if (!(error instanceof DirectoryRejected || error instanceof DirectoryUnavailable)) throw error
    console.error(`Not set up. ${error.message}`)
    return 1
  }
}

function report({ version, changes, conflicts, issuers }: SetUp, { url }: SetUpOptions): number {
  console.log(`Authentik ${version} at ${url}: ${changes.length === 0 ? 'nothing to change' : `${changes.length} changes`}.`)
  if (conflicts.length === 0) {
    console.log(whatComesNext(issuers, url))
    return 0
  }
  console.error(`Left as they are:\n${conflicts.map(words => `  ${words}`).join('\n')}`)
  return 1
}

function whatComesNext(issuers: Record<string, string>, url: string): string {
  const surface = (name: string) => `  ${name.padEnd(8)} OIDC_ISSUER=${issuers[`dezky-${name}`]}`
  return `
Tell the platform:
  platform-api AUTHENTIK_URL=${url} AUTHENTIK_TOKEN=… OIDC_ISSUERS=${issuers['dezky-portal']},${issuers['dezky-operator']}
${['portal', 'operator', 'deployer'].map(surface).join('\n')}
  each with ACCOUNT_PATH=none and OIDC_CLIENT_SECRET, as Authentik shows it:
  Admin interface, Applications, Providers, "Dezky: dezky-portal" and so on, Edit, Client Secret.
Tell mail and files their issuers: ${issuers['stalwart']} and ${issuers['ocis']}
Whoever may operate the platform belongs into the group dezky-platform-admins. The brand needs a recovery flow, or nobody can be invited.`
}
