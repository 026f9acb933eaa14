// Twins of the three upstreams in a process of their own, each of which takes its time for every answer, and counts what it is asked.
import { startAuthentik } from '@dezky/twins/authentik'
import { startOcis } from '@dezky/twins/ocis'
import { startStalwart } from '@dezky/twins/stalwart'

const ms = Number(process.argv[2])
const asked = { directory: 0, mail: 0, files: 0 }
const counting = (name: keyof typeof asked) => ({ onExchange: () => void asked[name]++ })
const directory = await startAuthentik(counting('directory'))
const mail = await startStalwart({ ...counting('mail'), dkim: { ed25519Ms: 0, rsaMs: 0 } })
const files = await startOcis(counting('files'))
await readyGroup()
const always = Number.MAX_SAFE_INTEGER
for (const twin of [directory, mail, files]) twin.faults.add({ kind: 'latency', ms, times: always })

export interface UpstreamFacts {
  directory: { url: string, token: string }
  mail: { url: string, apiKey: string }
  files: { url: string, user: string, appToken: string }
}

const facts: UpstreamFacts = {
  directory: { url: directory.url, token: directory.token }, mail: { url: mail.url, apiKey: mail.apiKey },
  files: { url: files.url, user: files.user, appToken: files.appToken },
}
process.send?.(facts)
process.on('message', (question) => {
  if (question === 'sicken files') {
    files.faults.clear()
    files.faults.add({ kind: 'time-out', ms: 60_000, times: always })
  }
  process.send?.({ ...asked })
})
process.once('disconnect', async () => {
  for (const twin of [directory, mail, files]) await twin[Symbol.asyncDispose]()
})

/** What setting up the directory makes. */
async function readyGroup(): Promise<void> {
  const headers = { authorization: `Bearer ${directory.token}`, 'content-type': 'application/json' }
  const body = JSON.stringify({ name: 'dezky-ready', attributes: { dezky_group: 'ready' } })
  const answer = await fetch(`${directory.url}/api/v3/core/groups/`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`The directory could not be set up: ${answer.status}.`)
}
