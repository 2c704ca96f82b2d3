import { describe, expect, it } from '@jest/globals';
import { chartConfig } from '../../server/paper/chart-look/chart-config.js';

const look = { scheme: 'light', zoom: 1, font: 'Inter' } as const;
const coloursOf = (accent?: string) =>
  (chartConfig({ ...look, ...(accent === undefined ? {} : { accent }) })['range'] as { category: string[] }).category;

describe('the colours of a chart', () => {
  it('are ours where the association has none', () => {
    expect(coloursOf()).toEqual(['#0b6b62', '#c2571a', '#5b4fb3', '#8a6d00', '#2f6ea8', '#a43d6b']);
    expect(chartConfig(look)).toMatchObject({ mark: { color: '#0b6b62' }, bar: { color: '#0b6b62' } });
  });

  it('begin with that of the association, without the one it would be taken for', () => {
    expect(coloursOf('#c05010')).toEqual(['#c05010', '#0b6b62', '#5b4fb3', '#8a6d00', '#2f6ea8', '#a43d6b']);
    expect(chartConfig({ ...look, accent: '#c05010' })).toMatchObject({ line: { color: '#c05010' } });
  });
});
