import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { visitedPages } from '../support/visited-pages.js';

const textsOf = (folder: string, named: RegExp) =>
  readdirSync(folder)
    .filter((name) => named.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

const visited = Object.values(visitedPages).flatMap((pages) => pages.map(({ route }) => route));

describe('every page somebody can open', () => {
  const routes = textsOf('web/routes', /\.tsx?$/).flatMap((text) =>
    [...text.matchAll(/^\s*path: '([^']+)',$/gm)].map(([, path]) => path ?? ''),
  );

  it('is looked at for those who cannot see, cannot use a mouse, or have a small screen', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter((route) => !visited.includes(route))).toEqual([]);
  });

  it('is looked at because it is there: an address that leads nowhere is one, once', () => {
    expect(visited.filter((route) => !routes.includes(route))).toEqual(['/nowhere']);
  });

  it.each(Object.keys(visitedPages))('has a file in which a %s visits it', (reader) => {
    const journeys = textsOf('test/journeys', /^accessibility-of-.*\.spec\.ts$/).join('\n');
    expect(journeys).toMatch(new RegExp(`new DemoLooks\\('${reader}'|visitedPages\\.${reader}\\b`));
  });
});
