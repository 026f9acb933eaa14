import { getRequestHeader, type H3Event } from 'h3'
import { CrossOriginRefused, isFromOwnPage } from './cross-origin.ts'

/** Throws CrossOriginRefused for an unsafe request that did not come from the surface's own pages. */
export function refuseOtherOrigins(event: H3Event, publicUrl: string): void {
  const request = {
    method: event.method,
    secFetchSite: getRequestHeader(event, 'sec-fetch-site'),
    origin: getRequestHeader(event, 'origin'),
  }
  if (!isFromOwnPage(request, new URL(publicUrl).origin)) throw new CrossOriginRefused()
}
