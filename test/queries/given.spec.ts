import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readLibrary } from '../../server/query-files/library.js';

describe('The query files that come with Sillage', () => {
  it('are all sound, and each gives the rows an analyst can add in their head', async () => {
    const versions = JSON.parse(readFileSync('queries/versions.json', 'utf8')) as Record<string, unknown>;
    const library = await readLibrary(resolve('queries'), { given: true });
    expect(library.problems).toEqual([]);
    expect(Object.keys(versions)).toEqual([...library.indicators.keys()].toSorted());
    expect(library.indicators.get('volunteer_hours')?.charts).toHaveLength(4);
  });
});
