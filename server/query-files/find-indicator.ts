import { AppError } from '../shared/app-error.js';
import type { IndicatorFile, Library } from './library.js';
import { nearest } from './nearest.js';

/** Throws `unknown-indicator` with near names. */
export function findIndicator(library: Library, name: string): IndicatorFile {
  const found = library.indicators.get(name);
  if (found) return found;
  const near = nearest(name, [...library.indicators.keys()]);
  throw new AppError('unknown-indicator', { name, nearest: near.join(', ') }, { nearest: near });
}
