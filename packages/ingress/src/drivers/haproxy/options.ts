export interface HaproxyOptions {
  /** Its stats socket, with `level admin`. */
  socketPath: string
  /** Ours alone: loaded beside the administrator's own with a second `-f`. */
  configFile: string
  mapFile: string
  /** Where it takes requests. */
  publicAddress: { host: string, port: number }
  /** Where it listens, if that is somewhere else. */
  bind?: { host: string, port: number }
  /** How many host names there is room for; default 64. More need a restart of HAProxy. */
  slots?: number
}
