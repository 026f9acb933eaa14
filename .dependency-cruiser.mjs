// Who may import whom. The picture is in docs/architecture.md; here it is law.
const tests = '\\.(test|contract|journey)\\.ts$|/test/|/testing\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^(#|~|@/|virtual:)' } },

    { name: 'apps-never-reach-into-services', severity: 'error', from: { path: '^apps/' }, to: { path: '^services/' } },
    {
      name: 'apps-never-import-each-other', severity: 'error',
      from: { path: '^apps/([^/]+)/' }, to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-stay-out-of-the-engine-room', severity: 'error',
      from: { path: '^apps/' }, to: { path: '^packages/', pathNot: '^packages/(api-client|bff|contracts|ui)/' },
    },
    {
      name: 'the-browser-never-loads-the-bff', severity: 'error',
      from: { path: '^(apps/[^/]+|packages/ui)/app/' }, to: { path: '^packages/bff/' },
    },
    {
      name: 'services-never-import-each-other', severity: 'error',
      from: { path: '^services/([^/]+)/' }, to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'packages-never-import-upward', severity: 'error',
      from: { path: '^packages/' }, to: { path: '^(apps|services|tools|e2e|bench)/' },
    },
    {
      name: 'packages-rest-on-the-foundation', severity: 'error',
      from: { path: '^packages/([^/]+)/', pathNot: `^packages/(cli|contracts|runtime|ui)/|${tests}` },
      to: { path: '^packages/', pathNot: '^packages/($1|contracts|runtime|database)/' },
    },
    {
      name: 'contracts-import-nothing-of-ours', severity: 'error',
      from: { path: '^packages/contracts/' }, to: { path: '^packages/', pathNot: '^packages/contracts/' },
    },
    {
      name: 'runtime-rests-on-nothing', severity: 'error',
      from: { path: '^packages/runtime/' }, to: { path: '^packages/', pathNot: '^packages/runtime/' },
    },
    {
      name: 'ui-knows-only-the-wire', severity: 'error',
      from: { path: '^packages/ui/' }, to: { path: '^packages/', pathNot: '^packages/(ui|api-client|contracts)/' },
    },
    {
      name: 'a-package-is-entered-by-its-name', severity: 'error',
      from: { path: '^(?:packages|services|apps)/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },

    {
      name: 'a-store-belongs-to-its-feature', severity: 'error',
      from: { path: '/features/([^/]+)/' }, to: { path: '/features/[^/]+/[^/]+\\.store\\.ts$', pathNot: '/features/$1/' },
    },
    {
      name: 'features-meet-at-the-door', severity: 'error',
      from: { path: '/features/([^/]+)/', pathNot: tests }, to: { path: '/features/[^/]+/', pathNot: '/features/$1/|/index\\.ts$' },
    },
    { name: 'routes-talk-to-services-not-stores', severity: 'error', from: { path: '\\.routes\\.ts$' }, to: { path: '\\.store\\.ts$' } },
    {
      name: 'a-noun-does-no-work', severity: 'error',
      from: { path: '/features/([a-z]{3})[^/]*/\\1[a-z-]*\\.ts$' }, to: { path: '\\.(routes|service|store|reconciler)\\.ts$' },
    },
    {
      name: 'only-routes-and-http-know-fastify', severity: 'error',
      from: { path: '^services/', pathNot: `(\\.routes\\.ts|/http/.+\\.ts|/(app|openapi)\\.ts)$|${tests}` },
      to: { path: '(^|node_modules/)@?fastify' },
    },
    {
      name: 'packages-speak-no-fastify', severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/(runtime/src/fastify|twins)/|${tests}` }, to: { path: '(^|node_modules/)@?fastify' },
    },
    {
      name: 'drivers-are-chosen-in-context', severity: 'error',
      from: { path: '^services/', pathNot: `/context\\.ts$|${tests}` }, to: { path: '^packages/[^/]+/src/drivers/' },
    },
    {
      name: 'the-product-never-imports-its-tests', severity: 'error',
      from: { path: '^(packages|services|apps)/', pathNot: tests }, to: { path: tests },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.nuxt|\\.output|\\.dezky|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.vue', '.json'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
