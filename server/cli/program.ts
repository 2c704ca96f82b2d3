import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { addAllocateCommand } from './allocations.js';
import { addCertificateCommands } from './certificates.js';
import { addFigureCommands } from './figures.js';
import { addImportCommand, addUndoCommand } from './imports.js';
import { addMappingCommand, addPreviewCommand } from './previews.js';
import { tellFailure } from './output.js';
import { addKeyCommands } from './keys.js';
import { withOwner } from './owner.js';
import type { Run } from './run.js';
import { addPeopleCommands } from './people.js';
import { addQueryCommands } from './queries.js';
import { addUpkeepCommands } from './upkeep.js';
import { endQuietly } from '../ending.js';
import { readConfig } from '../shared/config.js';

const WRONG_USAGE = 2;

const program = new Command('sillage')
  .description('Impact figures from activity logs. Results go to standard output, everything else to standard error.')
  .option('--organisation <slug>', 'a branch, by its short name')
  .exitOverride();

const run: Run = async (json, work) => {
  try {
    const config = readConfig({ SILLAGE_LOG: 'error', ...process.env });
    await withOwner(config, program.opts<{ organisation?: string }>().organisation, work);
  } catch (error) {
    await tellFailure(error, json);
    process.exitCode = 1;
  }
};

addAllocateCommand(program, run);
addImportCommand(program, run);
addUndoCommand(program, run);
addPreviewCommand(program, run);
addMappingCommand(program, run);
addCertificateCommands(program, run);
addFigureCommands(program, run);
addKeyCommands(program, run);
addPeopleCommands(program, run);
addQueryCommands(program, run);
addUpkeepCommands(program, run);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
}
endQuietly();
