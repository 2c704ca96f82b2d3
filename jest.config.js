const swc = (jsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: jsx, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2023',
      experimental: { keepImportAttributes: true },
    },
    module: { type: 'es6' },
  },
];

const shared = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    // Its file for Node waits for a package we do not have, at top level: with one such module Jest builds the whole
    // graph again for each import on the way to it. The one for browsers finds no canvas here either.
    '^vega-canvas$': '<rootDir>/node_modules/vega-canvas/build/vega-canvas.browser.js',
  },
};

export default {
  testTimeout: 60_000,
  // Stays from one run to the next; what tests make for themselves does not.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  // Tests wait for databases and a browser more than for the processor.
  maxWorkers: 2,
  // Modules of finished files stay in memory: a worker that holds too many is replaced between two files.
  workerIdleMemoryLimit: '1536MB',
  projects: [
    {
      ...shared,
      displayName: 'server',
      testEnvironment: 'node',
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      testMatch: ['<rootDir>/test/{server,queries,journeys,seeds}/**/*.spec.ts'],
      transform: { '^.+\\.tsx?$': swc(false) },
    },
    {
      ...shared,
      displayName: 'web',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/web/**/*.spec.{ts,tsx}'],
      transform: { '^.+\\.tsx?$': swc(true) },
    },
  ],
};
