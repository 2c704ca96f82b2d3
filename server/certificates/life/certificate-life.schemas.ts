/** `full`: all that the paper shows; `status`: number, association, month and whether it stands. */
export const linkLevels = ['full', 'status'] as const;
export const revocationCategories = ['error', 'fraud', 'name', 'other'] as const;
