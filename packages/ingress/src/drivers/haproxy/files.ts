// The configuration and the map on disk: what HAProxy serves after it was started again.
import { randomBytes } from 'node:crypto'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { IngressUnavailable } from '../../errors.ts'
import type { HaproxyOptions, Structure } from './options.ts'
import { renderConfig, renderMap, secretIn, type Settings, takenOver } from './render.ts'
import type { World } from './world.ts'

export interface Files {
  /** Makes both files where there are none, so that HAProxy can be started with them. */
  settings(): Promise<Settings>
  /** Whether a restart would give what this is. */
  keeps(world: World): Promise<boolean>
  keep(world: World): Promise<void>
  /** Where host names that were taken over led before. */
  before(): Promise<Map<string, string>>
}

export function filesOf({ configFile, mapFile }: HaproxyOptions, structure: Structure): Files {
  // Of a configuration that somebody spoilt it may be the one that HAProxy runs with.
  let lastSecret = randomBytes(16).toString('hex')
  const settings = async () => {
    const config = await read(configFile)
    const secret = lastSecret = secretIn(config ?? '') ?? lastSecret
    if (await read(mapFile) === null) await write(mapFile, '')
    if (config === null) await write(configFile, renderConfig({ ...structure, secret }, { places: [] }))
    return { ...structure, secret }
  }
  const wished = async (world: World) => {
    const [config, map] = [renderConfig(await settings(), world), await read(mapFile) ?? '']
    return { config, map, nextMap: renderMap(world, map) }
  }
  return {
    settings,
    before: async () => takenOver(await read(mapFile) ?? ''),
    async keeps(world) {
      const { config, map, nextMap } = await wished(world)
      return map === nextMap && await read(configFile) === config
    },
    async keep(world) {
      const { config, map, nextMap } = await wished(world)
      const between = withoutLost(map, nextMap)
      if (between !== map) await write(mapFile, between)
      if (await read(configFile) !== config) await write(configFile, config)
      if (nextMap !== between) await write(mapFile, nextMap)
    },
  }
}

/** What the map may say while the configuration changes: a name never leads to what is no longer its own, nor to what is not there yet. */
export function withoutLost(map: string, next: string): string {
  const kept = new Set(next.split('\n'))
  return map.split('\n').filter(line => line === '' || kept.has(line)).join('\n')
}

async function read(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null
    throw new IngressUnavailable(`${file} cannot be read.`, { cause })
  })
}

/** Beside the old one and put in its place in one step: whoever starts in between reads one or the other. */
async function write(file: string, contents: string): Promise<void> {
  try {
    const mode = await stat(file).then(({ mode }) => mode & 0o777, () => 0o644)
    await using next = await open(`${file}.next`, 'w', mode)
    await next.writeFile(contents)
    await next.sync()
    await rename(`${file}.next`, file)
    await using folder = await open(dirname(file), 'r')
    await folder.sync()
  }
  catch (cause) {
    throw new IngressUnavailable(`${file} cannot be written.`, { cause })
  }
}
