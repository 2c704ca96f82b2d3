/** Acts on publications, as the trail calls them. */
export const PUBLICATION_MADE = 'publication.create';
export const PUBLICATION_WITHDRAWN = 'publication.withdraw';

export const recordOf = (publicationId: string): string => `publication:${publicationId}`;
