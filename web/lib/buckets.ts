import type { Bucket } from '../../server/indicators/indicators.schemas.js';

/** Each one, or the types complain: a schema would come with the first paint. */
const buckets: Record<Bucket, true> = {
  day: true,
  week: true,
  month: true,
  quarter: true,
  school_year: true,
  year: true,
};

/** The bucket of time of that name; null when it names something else. */
export const readBucket = (name: string): Bucket | null => (Object.hasOwn(buckets, name) ? (name as Bucket) : null);
