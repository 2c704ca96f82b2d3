import { SetMetadata } from '@nestjs/common';
import type { Right } from './rights.js';

export const ALLOW = 'sillage:allow';

/** Declares, beside a handler, the right it needs. A route without it stops the server from starting. */
export const Allow = (right: Right) => SetMetadata(ALLOW, right);
