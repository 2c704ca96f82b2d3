import { signature, signaturesTrace } from '../people/person-traces.js';
import { Annotation } from './annotation.entity.js';
import { Target } from './target.entity.js';

export const erasedAuthors = signaturesTrace(
  signature(Target, 'author', 'authorId'),
  signature(Annotation, 'author', 'authorId'),
  signature(Annotation, 'correctedBy', 'correctedById'),
);
