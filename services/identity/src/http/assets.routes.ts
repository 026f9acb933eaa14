// The few static files of the pages, read once; each address carries a fingerprint, so browsers may keep them.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import type { AssetName, Visit } from '../views/page.ts'

interface Asset { body: Buffer, type: string, version: string }

export type Assets = Map<string, Asset>

const sources: Record<string, { file: URL, type: string }> = {
  'tokens.css': { file: new URL(import.meta.resolve('@dezky/ui/tokens.css')), type: 'text/css; charset=utf-8' },
  'mark.svg': { file: new URL(import.meta.resolve('@dezky/ui/mark.svg')), type: 'image/svg+xml' },
  'pages.css': { file: own('pages.css'), type: 'text/css; charset=utf-8' },
  'webauthn.js': { file: webAuthn(), type: 'text/javascript; charset=utf-8' },
  'passkeys.js': { file: own('passkeys.js'), type: 'text/javascript; charset=utf-8' },
  'pages.js': { file: own('pages.js'), type: 'text/javascript; charset=utf-8' },
  'geist-latin.woff2': {
    file: new URL(import.meta.resolve('@fontsource-variable/geist/files/geist-latin-wght-normal.woff2')), type: 'font/woff2',
  },
  'geist-latin-ext.woff2': {
    file: new URL(import.meta.resolve('@fontsource-variable/geist/files/geist-latin-ext-wght-normal.woff2')), type: 'font/woff2',
  },
}

function own(name: string): URL {
  return new URL(`../views/assets/${name}`, import.meta.url)
}

/** The library as one file for browsers; its exports leave that one out. */
function webAuthn(): URL {
  return new URL('../dist/bundle/index.umd.min.js', import.meta.resolve('@simplewebauthn/browser'))
}

export async function readAssets(): Promise<Assets> {
  return new Map(await Promise.all(Object.entries(sources).map(async ([name, { file, type }]) => {
    const body = await readFile(file)
    return [name, { body, type, version: createHash('sha256').update(body).digest('hex').slice(0, 10) }] as const
  })))
}

export function assetAddresses(assets: Assets): Visit['assets'] {
  const at = (name: AssetName) => `/assets/${name}?v=${assets.get(name)?.version ?? ''}`
  return {
    'tokens.css': at('tokens.css'), 'pages.css': at('pages.css'), 'mark.svg': at('mark.svg'),
    'pages.js': at('pages.js'), 'webauthn.js': at('webauthn.js'), 'passkeys.js': at('passkeys.js'),
  }
}

export function assetRoutes(app: FastifyInstance, assets: Assets): void {
  for (const [name, { body, type, version }] of assets) {
    app.get<{ Querystring: { v?: string } }>(`/assets/${name}`, async (request, reply) => {
      const lasting = request.query.v === version ? 'public, max-age=31536000, immutable' : 'public, max-age=86400'
      return reply.headers({ 'cache-control': lasting, 'x-content-type-options': 'nosniff' }).type(type).send(body)
    })
  }
}
