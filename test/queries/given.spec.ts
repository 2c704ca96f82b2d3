import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { readLibrary } from '../../server/query-files/library.js';

describe('The query files that come with Sillage', () => {
  it('are all sound, and each gives the rows an analyst can add in their head', async () => {
    const library = await readLibrary(resolve('queries'), { given: true });
    expect(library.problems).toEqual([]);
    expect([...library.indicators.keys()]).toEqual([
      'active_volunteers',
      'attendances',
      'concrete_outcomes',
      'volunteer_hours',
    ]);
    expect(library.indicators.get('volunteer_hours')?.charts).toHaveLength(4);
  });
});
