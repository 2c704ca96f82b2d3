import { WHOLE } from '../../missions/grants/grants.schemas.js';
import type { Language } from '../../shared/language.js';
import { measureText } from '../document/measure-text.js';

/** Ten-thousandths as a share that is read. */
export const partText = (part: number, language: Language): string => measureText(part / WHOLE, 'percent', language);
