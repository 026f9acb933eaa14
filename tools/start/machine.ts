// What every process of the cloud gets from the machine, whatever it is.
import { join } from 'node:path'

export interface Machine {
  root: string
  /** The environment `npm start` was given. */
  given: Record<string, string | undefined>
  watch: boolean
}

const names = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ', 'NODE_EXTRA_CA_CERTS']

export function machineVariables({ root, given, watch }: Machine): Record<string, string> {
  return {
    ...pick(given, names),
    NODE_ENV: watch ? 'development' : 'production',
    NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  }
}

/** A program of ours, in TypeScript; restarted as files change, when that is wished. */
export function programArguments(program: string, { root, watch }: Machine): string[] {
  return watch ? [join(root, 'tools', 'dev', 'watch.ts'), program] : [program]
}

export function pick(from: Record<string, string | undefined>, wanted: string[]): Record<string, string> {
  return Object.fromEntries(wanted.flatMap(name => from[name] ? [[name, from[name]]] : []))
}
