import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fonts and templates are read where they are written: the sources stand beside what is compiled from them. */
export function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'server/paper/fonts')) && folder !== dirname(folder)) folder = dirname(folder);
  return existsSync(join(folder, 'server/paper/fonts')) ? join(folder, 'server') : resolve('server');
}

export function fontsFolder(): string {
  return join(templatesFolder(), 'paper/fonts');
}
