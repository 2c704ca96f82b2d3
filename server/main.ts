import './node-version.js';
import 'reflect-metadata';
import { start } from './start.js';
import { AppError } from './shared/app-error.js';
import { readConfig } from './shared/config.js';

try {
  await start(readConfig());
} catch (error) {
  const sentence = error instanceof AppError ? `${error.sentence('fr')}\n${error.sentence('en')}` : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
