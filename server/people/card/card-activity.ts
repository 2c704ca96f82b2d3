/** The source of what is noted with cards. */
export const CARD_SOURCE = 'cards';

/** A line noted with a card says which one, so that whoever validates it can tell. */
export function externalIdOf(cardId: string, draftHash: string): string {
  return `${cardId}.${draftHash}`;
}

/** The card by which an activity was noted; null: by something else. */
export function cardOfActivity(activityId: string): string | null {
  return /^cards:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[0-9a-f]+$/.exec(activityId)?.[1] ?? null;
}
