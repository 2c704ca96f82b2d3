import { raw } from '@mikro-orm/core';
import type { RegistryManager } from '../registry/registry.js';
import { grouped } from '../shared/grouped.js';
import { Answer } from './answer.entity.js';
import type { ScoreCount } from './campaign-view.js';

type Row = Omit<ScoreCount, 'count'> & { campaignId: string; count: number | string };

/** How often each score was given, by campaign. */
export async function scoresOf(
  em: RegistryManager,
  organisationId: string,
  campaignIds: readonly string[],
): Promise<Map<string, ScoreCount[]>> {
  if (campaignIds.length === 0) return new Map();
  const rows = await em
    .createQueryBuilder(Answer, 'answer')
    .select(['campaignId', 'question', 'scale', 'score', raw('count(*) as count')])
    .where({ organisationId, campaignId: { $in: [...campaignIds] } })
    .groupBy(['campaignId', 'question', 'scale', 'score'])
    .orderBy({ question: 'desc', scale: 'asc', score: 'asc' })
    .execute<Row[]>();
  const counted = rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
  return grouped(counted, ({ campaignId }) => campaignId);
}
