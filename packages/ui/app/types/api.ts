// What pages ask: the platform's API, and another one where an app says so.
import type { ApiClient } from '@dezky/api-client'

declare global {
  /** An app that talks to another API declares this again, with the client of it as `own`. */
  interface DezkyApi { platform: ApiClient }
}

/** Its own comes first: where both have an address, that is the one that is meant. */
export type Client = (DezkyApi extends { own: infer Own } ? Own : unknown) & DezkyApi['platform']
