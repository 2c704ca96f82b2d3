import type { PipeTransform } from '@nestjs/common';
import { AppError } from './app-error.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id of an address. What is no id names nothing, like an id nobody has: `not-found`. */
export const idOrNothing: PipeTransform<string, string> = {
  transform(id) {
    if (!UUID.test(id)) throw new AppError('not-found');
    return id.toLowerCase();
  },
};
