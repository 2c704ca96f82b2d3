import type { SuggestionView } from '../../../server/allocation/suggestions/suggestions.schemas.js';
import { OthersPart } from './others-part.js';
import { WhyNotPart } from './why-not-part.js';

/** What one may ask of a proposal that somebody comes: who came lower, and why not anybody else. */
export function Questions({ proposal: { id, steps } }: { proposal: SuggestionView }) {
  const slots = new Map(steps.filter(({ seconds }) => seconds > 0).map(({ slot }) => [slot.id, slot]));
  if (slots.size === 0) return null;
  return (
    <>
      <OthersPart suggestionId={id} />
      {[...slots.values()].map((slot) => (
        <WhyNotPart key={slot.id} slot={slot} />
      ))}
    </>
  );
}
