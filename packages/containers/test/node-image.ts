// An image of Node as it runs here, with the libraries it has loaded, and a program: for servers that must carry much.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ImageName, RegistryCredentials } from '../src/index.ts'
import { type Entry, layerOf, ownArchitecture, pushImage } from './push-image.ts'

export interface NodeImage {
  name: string
  tag: string
  /** A file that is run by Node 24 as it is; it listens at port 8080. */
  program: string
  /** Folders of packages that it imports and that have no dependencies. */
  packages?: string[]
}

export async function pushNodeImage(
  registry: { host: string, credentials: RegistryCredentials | null }, { name, tag, program, packages = [] }: NodeImage,
): Promise<ImageName> {
  const layer = await layerOf([
    ...await Promise.all(sharedObjects().map(file => entryOf(file, file))),
    await entryOf(process.execPath, '/bin/node'),
    await entryOf(program, '/app/program.ts'),
    { name: 'app/package.json', content: Buffer.from('{ "type": "module" }') },
    ...(await Promise.all(packages.map(packaged))).flat(),
  ])
  const config = { Cmd: ['/bin/node', '/app/program.ts'], Env: ['PATH=/bin'], WorkingDir: '/app', ExposedPorts: { '8080/tcp': {} } }
  return pushImage(registry, { name, tag, architecture: ownArchitecture, config, layers: [layer] })
}

/** What the kernel itself brings along is no file. */
function sharedObjects(): string[] {
  const { sharedObjects } = process.report.getReport() as { sharedObjects: string[] }
  return sharedObjects.filter(file => path.isAbsolute(file) && !file.endsWith('.node'))
}

async function entryOf(file: string, name: string): Promise<Entry> {
  return { name: name.slice(1), mode: 0o755, content: await readFile(file) }
}

async function packaged(folder: string): Promise<Entry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter(entry => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name))
  return Promise.all(files.map(file => entryOf(file, `/app/node_modules/${path.basename(folder)}/${path.relative(folder, file)}`)))
}
