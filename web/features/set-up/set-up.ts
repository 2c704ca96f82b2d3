import { z } from 'zod';
import type { SetUp } from '../../../server/auth/auth.schemas.js';
import { request } from '../../lib/http.js';

/** Creates the first account of this house. */
export const setUp = (body: SetUp) => request('/api/set-up', { schema: z.unknown(), method: 'POST', body });
