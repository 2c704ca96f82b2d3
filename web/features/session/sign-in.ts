import { z } from 'zod';
import type { SignIn } from '../../../server/auth/auth.schemas.js';
import { request } from '../../lib/http.js';

const nothing = z.unknown();

export type DemoRole = 'director' | 'coordinator' | 'volunteer';

export const signIn = (body: SignIn) => request('/api/session', { schema: nothing, method: 'POST', body });

export const signInAs = (role: DemoRole) =>
  request('/api/session/demo', { schema: nothing, method: 'POST', body: { role } });

export const moveTo = (slug: string) =>
  request('/api/session/organisation', { schema: nothing, method: 'POST', body: { slug } });

export const signOut = () => request('/api/session', { schema: nothing, method: 'DELETE' });
