import type { SetUp } from '../../../server/auth/auth.schemas.js';
import { requestUnchecked } from '../../lib/http.js';

/** Creates the first account of this house. */
export const setUp = (body: SetUp) => requestUnchecked('/api/set-up', { method: 'POST', body });
