import type { SessionView } from '../../server/auth/auth.schemas.js';

/**
 * The session as `sessionSchema` describes it; null when it is something else. Checked by hand: nothing is painted before
 * it, and schemas are fetched while the first paint is looked at. A test holds it against the schema.
 */
export function readSessionView(value: unknown): SessionView | null {
  return isSession(value) ? value : null;
}

const roles: Record<SessionView['roles'][number], true> = {
  director: true,
  coordinator: true,
  volunteer: true,
  administrator: true,
};

function isSession(value: unknown): value is SessionView {
  return (
    isObject(value) &&
    (value['account'] === null || isAccount(value['account'])) &&
    isOrganisation(value['organisation']) &&
    isListOf(value['elsewhere'], (one) => isObject(one) && isText(one['slug']) && isText(one['name'])) &&
    isListOf(value['roles'], (one) => isText(one) && Object.hasOwn(roles, one)) &&
    isListOf(value['rights'], isText) &&
    typeof value['setUpNeeded'] === 'boolean'
  );
}

const isAccount = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['name']) &&
  (value['email'] === null || isText(value['email'])) &&
  (value['language'] === 'fr' || value['language'] === 'en');

const isOrganisation = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['slug']) &&
  isText(value['name']) &&
  isText(value['zone']) &&
  typeof value['isDemo'] === 'boolean';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);
