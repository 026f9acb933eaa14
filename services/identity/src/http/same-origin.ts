// Forms are taken from our own pages only; a sibling host of the same site is not one of them.
import type { FastifyInstance, FastifyRequest } from 'fastify'

export class CrossSiteForm extends Error {
  override readonly name = 'CrossSiteForm'
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

export function requireSameOrigin(app: FastifyInstance, issuer: string): void {
  const { origin } = new URL(issuer)
  app.addHook('onRequest', async (request) => {
    if (!safeMethods.has(request.method) && !isSameOrigin(request, origin)) throw new CrossSiteForm()
  })
}

/** Browsers that do not send Sec-Fetch-Site send Origin with every form; a request with neither is no browser's form. */
function isSameOrigin({ headers }: FastifyRequest, origin: string): boolean {
  const site = headers['sec-fetch-site']
  return site === undefined ? headers.origin === origin : site === 'same-origin'
}
