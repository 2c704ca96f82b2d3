import './node-version.js';

// Only now: an older Node could not even read what the server is made of, and would say something else.
await import('./serve.js');
