import 'reflect-metadata';
import { AppError } from './shared/app-error.js';
import { readConfig } from './shared/config.js';
import { startFault } from './shared/start-fault.js';
import { start } from './start.js';

try {
  await start(readConfig());
} catch (error) {
  const fault = startFault(error);
  const sentence = fault instanceof AppError ? `${fault.sentence('fr')}\n${fault.sentence('en')}` : String(fault);
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
