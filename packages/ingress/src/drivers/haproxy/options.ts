export interface HaproxyOptions {
  /** The socket of the runtime API: `stats socket … level admin`. */
  socketPath: string
  /** The one configuration file that is ours, read by HAProxy after all others. Same path for HAProxy as for us. */
  configFile: string
  /** Where host names are looked up; beside the configuration. Same path for HAProxy as for us. */
  mapFile: string
  /** Where HAProxy answers everybody, without TLS, as seen from here. */
  publicAddress: { host: string, port: number }
  /** What our frontend binds to, each as after the word `bind`; default: the public address. */
  bind?: string[]
  /** Host names there is room for without a reload; default 64. */
  slots?: number
  /** For one command with its answer, or one question at the public address; default 5,000. */
  timeoutMs?: number
}

/** What is written into the configuration besides servers. */
export interface Structure { mapFile: string, bind: string[], slots: number }

const safePath = /^\/[\w./@+-]+$/
// Whoever runs this may bind as they like, but on one line.
const oneLine = /^[\x20-\x7e]+$/

export function structureOf({ mapFile, publicAddress: { host, port }, bind, slots = 64 }: HaproxyOptions): Structure {
  if (!safePath.test(mapFile)) throw new TypeError(`HAProxy cannot be told of a map file called ${JSON.stringify(mapFile)}.`)
  const binds = bind ?? [`${host}:${port}`]
  for (const line of binds) if (!oneLine.test(line)) throw new TypeError(`${JSON.stringify(line)} is nothing to bind to.`)
  if (!Number.isInteger(slots) || slots < 1 || slots > 10_000) throw new TypeError('There is room for 1 to 10,000 host names.')
  return { mapFile, bind: binds, slots }
}
