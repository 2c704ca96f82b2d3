import { describe, expect, it } from '@jest/globals';
import { type SessionView, sessionSchema } from '../../server/auth/auth.schemas.js';
import { readSessionView } from '../../web/lib/read-session.js';

const session: SessionView = {
  account: { name: 'Awa Diop', email: 'awa@lanterne.example', language: 'fr' },
  organisation: { slug: 'lanterne', name: 'La Lanterne', zone: 'Europe/Paris', isDemo: false },
  elsewhere: [{ slug: 'phare', name: 'Le Phare' }],
  roles: ['director'],
  rights: ['figures.read'],
  setUpNeeded: false,
};

const WRONG = [undefined, null, 7, 'autre', true, [], [7], [null], {}];

/** The same with each of its parts, and itself, replaced by each of the wrong ones. */
function spoilt(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return WRONG;
  const entries = Object.entries(value);
  const copyWith = (name: string, part: unknown) =>
    Array.isArray(value) ? value.map((one, at) => (String(at) === name ? part : one)) : { ...value, [name]: part };
  return [...WRONG, ...entries.flatMap(([name, part]) => spoilt(part).map((other) => copyWith(name, other)))];
}

describe('Who is signed in, read before any schema is there', () => {
  it('is read where the schema of the server reads it', () => {
    expect(readSessionView(session)).toEqual(session);
    const nobody = { ...session, account: null, elsewhere: [], roles: [], rights: [] };
    expect(readSessionView(nobody)).toEqual(nobody);
  });

  it('is refused wherever the schema of the server refuses it, part by part', () => {
    const cases = spoilt(session);
    expect(cases.length).toBeGreaterThan(150);
    for (const one of cases) {
      const said = { session: one, isRead: readSessionView(one) !== null };
      expect(said).toEqual({ session: one, isRead: sessionSchema.safeParse(one).success });
    }
  });
});
