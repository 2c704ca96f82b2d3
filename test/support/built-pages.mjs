// Builds the pages without writing them, and says which files would come with which, and what each is made of.
import { resolve } from 'node:path';
import { build, loadConfigFromFile } from 'vite';

const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, resolve('web/vite.config.ts'));
const { config } = loaded;
const plugins = config.plugins.flat().filter(({ name }) => name !== 'sillage-compressed');
const built = await build({
  ...config,
  plugins,
  configFile: false,
  logLevel: 'error',
  build: { ...config.build, write: false },
});
const chunks = built.output.filter(({ type }) => type === 'chunk');
process.stdout.write(
  JSON.stringify(chunks.map(({ fileName, imports, moduleIds }) => ({ fileName, imports, moduleIds }))),
);
