/** Of one figure, fetched beside the first answer that needs it. */
export const resultSchema = async () =>
  (await import('../../../server/indicators/indicators.schemas.js')).indicatorResultSchema;
