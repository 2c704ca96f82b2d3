import type { LocalClient } from './local-client.js';

/** Opens the owner of the data folder, works, tells failures, sets the exit code: 0 done, 1 refused. */
export type Run = (json: boolean, work: (client: LocalClient) => Promise<void>) => Promise<void>;
