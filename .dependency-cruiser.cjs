/** Who may import whom; the reasons are in docs/architecture.md. */
const folder = (name) => `^${name}/`;
const only = (name, from, allowed, extra = []) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [...allowed.map(folder), ...extra],
  },
});
const npm = (...names) => names.map((name) => `node_modules/${name}`);

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    only('shared-is-pure', '^shared/', ['shared'], npm('zod', 'temporal-polyfill')),
    only(
      'db-imports',
      '^db/',
      ['shared', 'db'],
      [...npm('kysely', 'better-sqlite3', '@types/better-sqlite3'), '^node:', '^(fs|path|url)$'],
    ),
    {
      name: 'printer-imports',
      severity: 'error',
      from: { path: '^printer/' },
      to: { path: ['^db/', '^server/', '^electron/', '^renderer/'] },
    },
    {
      name: 'server-imports',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: ['^electron/', '^renderer/'] },
    },
    {
      name: 'electron-is-a-thin-shell',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^db/', '^printer/', '^renderer/', '^server/(?!start-server\\.ts)'] },
    },
    ...['kiosk', 'tv', 'desk', 'phone', 'admin'].map((audience) => ({
      name: `renderer-${audience}-imports`,
      severity: 'error',
      from: { path: `^renderer/${audience}/` },
      to: {
        path: [
          '^(db|server|printer|electron|test)/',
          '^renderer/(?!lib/)',
          'node_modules/(kysely|better-sqlite3|escpos|usb)',
        ],
        pathNot: [`^renderer/${audience}/`],
      },
    })),
    {
      name: 'renderer-lib-imports',
      severity: 'error',
      from: { path: '^renderer/lib/' },
      to: { path: ['^(db|server|printer|electron)/', '^renderer/(?!lib/)'] },
    },
    {
      name: 'electron-only-in-electron',
      severity: 'error',
      from: { pathNot: ['^electron/', '^test/'] },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'sql-only-in-db',
      severity: 'error',
      from: { pathNot: ['^db/', '^test/'] },
      to: { path: ['node_modules/kysely', 'node_modules/better-sqlite3'] },
    },
    {
      name: 'printer-drivers-only-in-printer',
      severity: 'error',
      from: { pathNot: ['^printer/', '^test/'] },
      to: { path: ['node_modules/escpos', 'node_modules/usb'] },
    },
    {
      name: 'no-node-in-shared-or-renderer',
      severity: 'error',
      from: { path: ['^shared/', '^renderer/'] },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.mjs', '.json'],
    },
  },
};
