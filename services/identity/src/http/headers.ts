// What a browser may do with our pages. Set on the raw response, for the OIDC provider writes its own answers.
import type { ServerResponse } from 'node:http'
import type { Config } from '../config/config.ts'

export type Headers = Record<string, string>

export function pageHeaders({ secureCookies, surfaces, apps }: Config): Headers {
  const origins = [...new Set([...Object.values(surfaces), ...apps].map(({ url }) => new URL(url).origin))]
  return {
    // A form's answer redirects to a surface or an app, and Chrome applies form-action to redirects too.
    'content-security-policy': [
      'default-src \'none\'', 'script-src \'self\'', 'style-src \'self\'', 'font-src \'self\'', 'img-src \'self\'',
      `form-action 'self' ${origins.join(' ')}`, 'frame-ancestors \'none\'', 'base-uri \'none\'',
    ].join('; '),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Not no-referrer: that makes browsers send forms with "Origin: null".
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    ...(secureCookies ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

export function setHeaders(res: ServerResponse, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
}
