import { z } from 'zod';

/** Nine digits that end with their check digit (Luhn's sum, ISO/IEC 7812-1 annex B), as those of INSEE do. */
export const sirenSchema = z
  .string()
  .regex(/^\d{9}$/)
  .refine((digits) => {
    const sum = digits
      .split('')
      .map((digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 2))
      .reduce((so, value) => so + (value > 9 ? value - 9 : value), 0);
    return sum % 10 === 0;
  });
