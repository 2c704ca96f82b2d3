import './node-version.js';

// Only now: an older Node could not even read what the commands are made of, and would say something else.
await import('./cli/program.js');
