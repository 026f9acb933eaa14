// Cross-site request forgery: a browser says where a request comes from, so we need no tokens in forms.
import { Problem } from '@dezky/runtime'

export interface RequestOrigin {
  method: string
  secFetchSite: string | undefined
  origin: string | undefined
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export class CrossOriginRefused extends Problem {
  override readonly name = 'CrossOriginRefused'

  constructor() {
    super({
      code: 'csrf_rejected', status: 403, title: 'Request from another site',
      detail: 'This can only be done from the page itself. Reload it and try again.',
    })
  }
}

/**
 * Only `same-origin` will do: `same-site` includes sibling hosts that serve what customers upload. Browsers too old to send
 * Sec-Fetch-Site send Origin; what sends neither is no browser of ours. https://pkg.go.dev/filippo.io/csrf
 */
export function isFromOwnPage({ method, secFetchSite, origin }: RequestOrigin, ownOrigin: string): boolean {
  if (safeMethods.has(method)) return true
  if (secFetchSite !== undefined) return secFetchSite === 'same-origin'
  return origin === ownOrigin
}
