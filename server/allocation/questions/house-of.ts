import type { Caller } from '../../auth/caller.js';
import type { House } from '../../ledger/house.js';

export const houseOf = ({ organisationId: id, organisationSlug: slug }: Caller): House => ({ id, slug });
