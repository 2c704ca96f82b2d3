import { z } from 'zod';

/** An IANA time zone that this machine knows: 'Europe/Paris'. */
export const zoneSchema = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
      return true;
    } catch {
      return false;
    }
  }, 'not a time zone such as Europe/Paris');
