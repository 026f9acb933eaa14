import type { KnipConfig } from 'knip'

// Dead files, dead exports, dead dependencies.
const config: KnipConfig = {
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreUnresolved: [/^#(app|imports|components|build)/],
  ignoreIssues: { 'packages/api-client/src/**/generated.ts': ['exports', 'types'] },
  workspaces: {
    '.': {
      entry: ['tools/*/main.ts', 'tools/dev/watch.ts', 'tools/start/lifeline.ts', 'tools/verify/layout.ts'],
      project: ['tools/**/*.{ts,mjs}', '*.config.*'],
      // Workspaces of ours need no entry here; vue-tsc is run as a program.
      ignoreDependencies: [/^@dezky\//, 'vue-tsc'],
      ignoreBinaries: ['apt-get'],
    },
    'packages/cli': { entry: ['src/bin.ts', 'build.ts'], project: ['src/**/*.ts'] },
    'packages/*': { project: ['{src,test}/**/*.ts'] },
    'packages/twins': { entry: ['src/*/main.ts'], project: ['{src,test}/**/*.ts'] },
    // What Nuxt itself, its modules and its templates import is in no file of ours.
    'packages/ui': {
      entry: ['app/**/*.{ts,vue}', 'i18n/**/*.ts', '.playground/{,app/**/}*.{ts,vue}'],
      ignoreDependencies: ['nuxt', '@iconify-json/lucide'],
    },
    'services/*': { entry: ['src/{main,backup,restore}.ts'], project: ['{src,test}/**/*.ts'] },
    'apps/*': {
      entry: ['app/**/*.{ts,vue}', 'server/**/*.ts', 'i18n/**/*.ts'],
      ignoreDependencies: ['nuxt', 'vue', 'vue-router', '@nuxt/ui'],
    },
    // axe-core is read as a file and run in the page.
    e2e: { entry: ['**/*.journey.ts'], project: ['**/*.ts'], ignoreDependencies: ['axe-core'] },
    bench: { entry: ['main.ts', 'bars/**/*-server.ts', 'bars/deployments/{backend,crowd}.ts'], project: ['**/*.ts'] },
  },
}

export default config
