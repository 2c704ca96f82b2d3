import { rowsTrace, signature, signaturesTrace } from '../../people/person-traces.js';
import { CecFunction } from './cec-function.entity.js';
import { ElsewhereTime } from './elsewhere-time.entity.js';

/** What a person typed of their time elsewhere goes with them; what they said of missions stays. */
export const erasedCec = [
  rowsTrace('elsewhere', ElsewhereTime),
  signaturesTrace(signature(CecFunction, 'author', 'authorId')),
];
