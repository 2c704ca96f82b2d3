import { segmentColumns } from '../ledger/segment-columns.js';
import type { WarehouseConnection } from '../warehouse/connection.js';

interface CorrectionFiles {
  mine: string;
  earlier: readonly string[];
  later: readonly string[];
}

/**
 * Makes `decided` (activities of one decision) and `restored` (those of them that nothing has touched since, with the
 * correction that stood before, if any). False when some are of missions outside the scope.
 */
export async function prepareDecisionUndo(
  connection: WarehouseConnection,
  scope: readonly string[] | null,
  { mine, earlier, later }: CorrectionFiles,
): Promise<boolean> {
  await connection.run(
    'CREATE TEMP TABLE decided AS SELECT activity_id, operation, mission_id FROM read_parquet($mine)',
    {
      mine,
    },
  );
  await read(connection, 'touched_since', later);
  await read(connection, 'corrected_before', earlier);
  await connection.run(`CREATE TEMP TABLE restored AS
    SELECT decided.activity_id, decided.operation = 'insert' AS is_first
    FROM decided SEMI JOIN corrected_activity USING (activity_id) ANTI JOIN touched_since USING (activity_id)`);
  const [found] = await connection.read<{ beyond: number }>(
    'SELECT count(*) AS beyond FROM decided WHERE $scope::VARCHAR[] IS NOT NULL AND coalesce(NOT list_contains($scope, mission_id), true)',
    { scope },
  );
  return found?.beyond === 0;
}

/** The last word of each decided activity in these corrections. */
async function read(connection: WarehouseConnection, table: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) {
    const empty = Object.entries(segmentColumns).map(([column, type]) => `${column} ${type}`);
    await connection.run(`CREATE TEMP TABLE ${table} (${empty.join(', ')})`);
    return;
  }
  await connection.run(
    `CREATE TEMP TABLE ${table} AS
     WITH file AS (SELECT unnest($files::VARCHAR[]) AS filename, generate_subscripts($files::VARCHAR[], 1) AS age)
     SELECT ${Object.keys(segmentColumns).join(', ')}
     FROM read_parquet($files, filename = true) JOIN file USING (filename) SEMI JOIN decided USING (activity_id)
     QUALIFY row_number() OVER (PARTITION BY activity_id ORDER BY age DESC) = 1`,
    { files },
  );
}

export async function countUndone(connection: WarehouseConnection): Promise<{ restored: number; left: number }> {
  const [counts] = await connection.read<{ restored: number; decided: number }>(
    'SELECT (SELECT count(*) FROM restored) AS restored, (SELECT count(*) FROM decided) AS decided',
  );
  const { restored, decided } = counts ?? { restored: 0, decided: 0 };
  return { restored, left: decided - restored };
}

const columns = Object.keys(segmentColumns).filter((name) => !['operation', 'record', 'method'].includes(name));

/** `release`: the source has the word again. `change`: the correction of before has it. */
export const restoredRows = `
  SELECT 'release' AS operation, 'activity' AS record, NULL AS method, ${columns.join(', ')}
  FROM corrected_activity WHERE activity_id IN (SELECT activity_id FROM restored WHERE is_first)
  UNION ALL
  SELECT 'change', 'activity', NULL, ${columns.join(', ')}
  FROM corrected_before WHERE activity_id IN (SELECT activity_id FROM restored WHERE NOT is_first)
  ORDER BY activity_id`;
