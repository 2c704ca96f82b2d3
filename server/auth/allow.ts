import { SetMetadata } from '@nestjs/common';
import type { Right } from './rights.js';

export const ALLOW = 'sillage:allow';

/** Declares, beside a handler, the right it needs. A route without it stops the server from starting. */
export const Allow = (right: Right) => SetMetadata(ALLOW, right);

export const ANY_PAGE = 'sillage:any-page';

/**
 * A handler that changes nothing in anybody's name: a page of another site may ask it. A page that tells its address to
 * nobody (`no-referrer`) counts as one, because browsers then send its form as if it came from nowhere.
 */
export const AnyPageMayAsk = () => SetMetadata(ANY_PAGE, true);
