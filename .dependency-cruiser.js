/** The import rules of the house: which folder may know which. */
const services = '^src-main/(library|intake|drafts|citation|pdf|exports|spelling)/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$|\\?' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'domain imports nothing but itself',
      from: { path: '^src-main/domain/' },
      to: { pathNot: '^src-main/domain/' },
    },
    {
      name: 'contract-knows-domain-and-zod',
      severity: 'error',
      from: { path: '^src-main/contract/' },
      to: { pathNot: '^src-main/(domain|contract)/|^node_modules/zod/' },
    },
    {
      name: 'services-know-no-electron',
      severity: 'error',
      comment: 'services run in the command line, in workers and in tests as well',
      from: { path: services },
      to: { path: '^node_modules/electron/|^electron$|^src-main/(app|ipc|cli)|^src-renderer/' },
    },
    {
      name: 'command-line-knows-no-electron',
      severity: 'error',
      from: { path: '^src-main/cli' },
      to: { path: '^node_modules/electron/|^electron$|^src-main/(app|ipc)/|^src-renderer/' },
    },
    {
      name: 'preload-knows-names-only',
      severity: 'error',
      from: { path: '^src-main/preload\\.ts$' },
      to: {
        pathNot: '^node_modules/electron/|^electron$|^src-main/contract/methods\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderer-knows-domain-and-contract',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/', pathNot: '^src-main/(domain|contract)/' },
    },
    {
      name: 'renderer-knows-no-node',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'state-knows-no-components',
      severity: 'error',
      comment: 'what the window knows does not depend on how it is drawn',
      from: { path: '^src-renderer/(state|records|schema)/' },
      to: { path: '^src-renderer/(components|screens)/' },
    },
    {
      name: 'main-process-reads-no-engine',
      severity: 'error',
      comment:
        'the engine and its fonts are read by the thread that prints: the window does not wait for them',
      from: { path: '^src-main/main\\.ts$' },
      to: { path: '^src-main/pdf/engine/', reachable: true },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^src-(main|renderer)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src-(main|renderer)/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: '.tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'svelte'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
    extraExtensionsToScan: ['.css'],
  },
}
