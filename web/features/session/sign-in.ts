import type { SignIn } from '../../../server/auth/auth.schemas.js';
import { requestUnchecked } from '../../lib/http.js';

export type DemoRole = 'director' | 'coordinator' | 'volunteer';

export const signIn = (body: SignIn) => requestUnchecked('/api/session', { method: 'POST', body });

export const signInAs = (role: DemoRole) => requestUnchecked('/api/session/demo', { method: 'POST', body: { role } });

export const moveTo = (slug: string) =>
  requestUnchecked('/api/session/organisation', { method: 'POST', body: { slug } });

export const signOut = () => requestUnchecked('/api/session', { method: 'DELETE' });
