import { p } from '@mikro-orm/core';

/**
 * Spread into the properties of every entity that belongs to an organisation, with
 * `filters: ownedByOrganisation`. A reading without the organisation then throws
 * instead of showing another one's rows.
 */
export const organisationId = { organisationId: p.uuid().index() };

export const ownedByOrganisation = {
  organisation: {
    name: 'organisation',
    cond: (parameters: { organisationId?: string }) => ({ organisationId: parameters.organisationId }),
    default: true,
  },
};
