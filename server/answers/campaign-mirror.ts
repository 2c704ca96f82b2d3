import type { Mirror } from '../warehouse/mirror.js';
import { AnswerCampaign } from './answer-campaign.entity.js';

/** `from_day` is included, `to_day` is not. A null mission is the whole association. */
export const campaignMirror: Mirror = {
  table: 'campaign',
  columns: {
    campaign_id: 'VARCHAR',
    audience: 'VARCHAR',
    mission_id: 'VARCHAR',
    from_day: 'DATE',
    to_day: 'DATE',
    asked: 'BIGINT',
  },
  read: async (manager) =>
    (await manager.find(AnswerCampaign, {}, { orderBy: { id: 'asc' }, disableIdentityMap: true })).map((campaign) => ({
      campaign_id: campaign.id,
      audience: campaign.audience,
      mission_id: campaign.missionId ?? null,
      from_day: campaign.fromDay,
      to_day: campaign.toDay,
      asked: campaign.asked ?? null,
    })),
};
