// Everything the gate looks at, and how each is asked.
import { join } from 'node:path'

export interface Check {
  name: string
  /** Run one after the other; each is a program of node_modules and its arguments. */
  steps: { program: string, args: string[], folder?: string }[]
}

export function planChecks(root: string, { fix }: { fix: boolean }): Check[] {
  const cache = join(root, 'node_modules', '.cache')
  return [
    check('lint and format', bin('eslint/bin/eslint.js'), [
      '.', '--max-warnings=0', '--cache', '--cache-strategy=content', `--cache-location=${cache}/eslint/`, ...fix ? ['--fix'] : [],
    ]),
    appTypes('operator'),
    appTypes('deployer'),
    appTypes('portal'),
    check('types', bin('typescript/bin/tsc'), [
      '-p', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', `${cache}/typescript/root.tsbuildinfo`,
    ]),
    check('architecture', bin('dependency-cruiser/bin/dependency-cruiser.mjs'), [
      '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'packages', 'services', 'apps', 'tools', 'e2e', 'bench',
    ]),
    check('layout', join(root, 'tools/verify/layout.ts'), []),
    check('dead code', bin('knip/bin/knip.js'), ['--no-progress', '--no-config-hints']),
    check('generated files', join(root, 'tools/generate/main.ts'), ['--check']),
  ]

  function check(name: string, program: string, args: string[]): Check {
    return { name, steps: [{ program, args }] }
  }

  function appTypes(app: string): Check {
    const folder = join(root, 'apps', app)
    return { name: `types of ${app}`, steps: [
      { program: bin('nuxt/bin/nuxt.mjs'), args: ['prepare', '--logLevel', 'silent'], folder },
      { program: bin('vue-tsc/bin/vue-tsc.js'), args: ['-b', '--noEmit'], folder },
    ] }
  }

  function bin(path: string): string {
    return join(root, 'node_modules', path)
  }
}
