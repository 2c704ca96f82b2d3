import type { Mirror } from '../warehouse/mirror.js';
import { BeneficiaryStatement } from './beneficiary-statement.entity.js';

/** `from_day` is included, `to_day` is not. A null mission is the whole association. */
export const statementMirror: Mirror = {
  table: 'statement',
  columns: {
    statement_id: 'VARCHAR',
    mission_id: 'VARCHAR',
    from_day: 'DATE',
    to_day: 'DATE',
    beneficiaries: 'BIGINT',
    new_beneficiaries: 'BIGINT',
    new_access: 'BIGINT',
    method: 'VARCHAR',
  },
  read: async (manager) =>
    (await manager.find(BeneficiaryStatement, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true })).map(
      (statement) => ({
        statement_id: statement.id,
        mission_id: statement.missionId ?? null,
        from_day: statement.fromDay,
        to_day: statement.toDay,
        beneficiaries: statement.count,
        new_beneficiaries: statement.newCount ?? null,
        new_access: statement.newAccessCount ?? null,
        method: statement.method,
      }),
    ),
};
