/** The rooms of the server, from top to bottom: a room imports only from rooms above it. */
const rooms = [
  'shared', 'registry', 'privacy', 'ledger', 'warehouse', 'jobs', 'audit', 'mail', 'auth', 'settings',
  'query-files', 'paper', 'people', 'missions', 'answers', 'ingest', 'indicators', 'summaries',
  'allocation', 'certificates', 'reports',
];

const stepsGoDown = rooms.map((room, index) => ({
  name: `steps-go-down-${room}`,
  comment: 'A room imports only from rooms above it. To tell a room below, publish news in shared/events.',
  severity: 'error',
  from: { path: `^server/${room}/` },
  to: {
    path: `^server/(${rooms.slice(index + 1).join('|') || 'nothing-below'})/|^server/[^/]+\\.ts$|^server/cli/|^(seeds|web|test)/`,
  },
}));

export default {
  forbidden: [
    ...stepsGoDown,
    {
      name: 'duckdb-in-the-warehouse',
      comment: 'Only server/warehouse speaks to DuckDB. Ask it for what is missing.',
      severity: 'error',
      from: { path: '^(server|seeds)/', pathNot: '^server/warehouse/' },
      to: { path: 'node_modules/@duckdb/' },
    },
    {
      name: 'arrow-encoded-in-one-file',
      comment: 'Arrow is encoded in server/warehouse/arrow.ts and nowhere else.',
      severity: 'error',
      from: { path: '^(server|seeds|web)/', pathNot: '^server/warehouse/arrow\\.ts$' },
      to: { path: 'node_modules/apache-arrow/' },
    },
    {
      name: 'arrow-decoded-in-one-file',
      comment: 'Arrow is decoded in web/lib/arrow.ts and nowhere else.',
      severity: 'error',
      from: { path: '^(server|seeds|web)/', pathNot: '^web/lib/arrow\\.ts$' },
      to: { path: 'node_modules/@uwdata/flechette/' },
    },
    {
      name: 'react-vega-in-one-file',
      comment: 'Charts are drawn by web/components/chart.tsx. Give it a specification and a table.',
      severity: 'error',
      from: { path: '^web/', pathNot: '^web/components/chart\\.tsx$' },
      to: { path: 'node_modules/(react-vega|vega-embed)/' },
    },
    {
      name: 'features-are-strangers',
      comment: 'A feature never imports a sibling. What two need goes to web/components or web/lib.',
      severity: 'error',
      from: { path: '^web/features/([^/]+)/' },
      to: { path: '^web/features/', pathNot: '^web/features/$1/' },
    },
    {
      name: 'web-sees-schemas-only',
      comment: 'The web sees the server through its *.schemas.ts only.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^server/', pathNot: '\\.schemas\\.ts$' },
    },
    {
      name: 'schemas-stay-light',
      comment: 'Schemas go to the browser: they import zod and other schemas only.',
      severity: 'error',
      from: { path: '\\.schemas\\.ts$' },
      to: { pathNot: '\\.schemas\\.ts$|node_modules/zod/' },
    },
    {
      name: 'tests-stay-outside',
      comment: 'Nothing outside test/ imports test/.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'seeds-only-for-the-demo',
      comment: 'Nothing of the product imports seeds/, but server/demo.ts that loads the fictional association.',
      severity: 'error',
      from: { path: '^(server|web)/', pathNot: '^server/demo\\.ts$' },
      to: { path: '^seeds/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one noun, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
