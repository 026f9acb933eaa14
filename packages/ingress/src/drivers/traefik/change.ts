// A change: our file is written, and counts when Traefik says that it serves it; else the file from before is put back.
import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { IngressRejected, IngressUnavailable } from '../../errors.ts'
import type { Route } from '../../ingress.ts'
import type { TraefikApi } from './api.ts'
import type { ConfigurationFile, Found } from './file.ts'
import { markName } from './names.ts'
import type { Serving } from './options.ts'
import { parse, render } from './render.ts'
import { readWorld, type World } from './world.ts'

export interface Tools { api: TraefikApi, file: ConfigurationFile, serving: Serving, directory: string, takenWithinMs: number }

/** Resolves with what is served then. `judge` throws where that is not what was wished. */
export async function change(tools: Tools, routes: Route[], judge: (world: World) => void): Promise<World> {
  const { api, file, serving } = tools
  const [before, version] = [await file.read(), randomBytes(6).toString('hex')]
  const versionBefore = before && (parse(before.text)?.version ?? null)
  const wasServed = versionBefore !== null && await isServed(api, versionBefore)
  await file.write(render({ version, routes }, serving))
  try {
    if (!await comesTrue(tools, () => isServed(api, version))) throw new IngressRejected('broken', notTaken(tools))
    const world = await readWorld(api)
    judge(world)
    return world
  }
  catch (error) {
    const isBack = await putBack(tools, before, { version, versionBefore: wasServed ? versionBefore : null }).catch(() => false)
    throw isBack ? error : doubtful(error)
  }
}

/** By the mark in it, so that another that says the same is not taken for it. */
export async function isServed(api: TraefikApi, version: string): Promise<boolean> {
  return await api.ask(`/http/middlewares/${markName(version)}@file`, z.unknown()) !== null
}

function notTaken({ directory }: Pick<Tools, 'directory'>): string {
  return `Traefik does not take our file. It ignores every change in ${directory} as long as one file there is wrong, and its log says `
    + 'which; or it watches another folder.'
}

async function putBack(
  tools: Tools, before: Found | null, { version, versionBefore }: { version: string, versionBefore: string | null },
): Promise<boolean> {
  const { api, file } = tools
  await file.putBack(before)
  // A file that was not served before need not be now.
  return comesTrue(tools, async () => !await isServed(api, version) && (versionBefore === null || await isServed(api, versionBefore)))
}

/** It may be started again meanwhile. */
async function comesTrue({ takenWithinMs }: Tools, ask: () => Promise<boolean>): Promise<boolean> {
  const until = performance.now() + takenWithinMs
  for (;;) {
    const answer = await ask().catch((error: unknown) => error)
    if (answer === true) return true
    if (answer instanceof Error && !(answer instanceof IngressUnavailable)) throw answer
    if (performance.now() > until) {
      if (answer instanceof Error) throw answer
      return false
    }
    await delay(20)
  }
}

function doubtful(error: unknown): Error {
  const message = `${(error as Error).message} The file from before is back, but whether it is served Traefik does not say.`
  return error instanceof IngressRejected
    ? new IngressRejected(error.reason, message, { cause: error })
    : new IngressUnavailable(message, { cause: error })
}
