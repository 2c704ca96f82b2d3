import * as modules from 'node:module';
import { fileURLToPath } from 'node:url';

/** Imported first: says clearly what is missing, and gives file reads enough threads beside long queries. */
const OLDEST = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  process.stderr.write(
    `Sillage demande Node ${OLDEST} ou plus récent (ici ${process.versions.node}). Lancez-le par « npm start », qui l’apporte.\n` +
      `Sillage needs Node ${OLDEST} or newer (here ${process.versions.node}). Start it with “npm start”, which brings it.\n`,
  );
  process.exit(1);
}
process.env['UV_THREADPOOL_SIZE'] ??= '16';
// What was compiled at the last start need not be compiled again.
modules.enableCompileCache?.(fileURLToPath(new URL('../../node_modules/.cache/sillage', import.meta.url)));
