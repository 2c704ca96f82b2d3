import { describe, expect, it } from '@jest/globals';
import { chartOnPaper } from '../../../../server/paper/charts/chart-on-paper.js';

const FONT = `font-family="Inter, 'Inter Variable', system-ui, sans-serif" font-size="12px" fill="#50616a"`;
const svg = (inside: string) => `<svg width="640" height="200">${inside}</svg>`;

describe('the words of a chart', () => {
  it('are written by the paper, where their groups and their lines put them', () => {
    const axis = `<g transform="translate(10,20)"><g><text transform="translate(2,15)" ${FONT}><tspan>janv.</tspan><tspan x="0" dy="14">2026</tspan></text></g><line x2="610"/></g>`;
    const name = `<text text-anchor="end" transform="translate(-6,-2.5)" ${FONT} font-weight="600">Pain &amp;  lait</text>`;
    const style = { size: 12, fill: '#50616a' };
    expect(chartOnPaper(svg(axis + name))).toEqual({
      svg: svg('<g transform="translate(10,20)"><g></g><line x2="610"/></g>'),
      letterings: [
        { ...style, anchor: 'start', weight: 400, x: 12, y: 35, said: 'janv.' },
        { ...style, anchor: 'start', weight: 400, x: 12, y: 49, said: '2026' },
        { ...style, anchor: 'end', weight: 600, x: -6, y: -2.5, said: 'Pain & lait' },
      ],
    });
  });

  it.each([
    ['turned', `<text transform="translate(2,15) rotate(-90)" ${FONT}>Heures</text>`],
    ['seen through', `<text ${FONT} opacity="0.5">Heures</text>`],
    [
      'in a group that is seen through',
      `<g opacity="0.5"><g transform="translate(1,1)"><text ${FONT}>h</text></g></g>`,
    ],
    ['in a group that is cut', `<g clip-path="url(#c1)"><text ${FONT}>Heures</text></g>`],
    ['in a group that is larger', `<g transform="scale(2)"><text ${FONT}>Heures</text></g>`],
    ['of other letters', `<text ${FONT}>Cours <tspan font-family="Amiri" font-weight="400">علي</tspan></text>`],
    ['of another font', `<text font-family="Amiri" font-size="12px" fill="#50616a">Heures</text>`],
    ['of a weight that we do not ship', `<text ${FONT} font-weight="500">Heures</text>`],
    ['of a colour that is no colour alone', `<text ${FONT.replace('#50616a', 'url(#shade)')}>Heures</text>`],
  ])('stay in the drawing where they are %s', (_, inside) => {
    const after = `<text ${FONT}>après</text>`;
    const taken = chartOnPaper(svg(inside + after));
    expect(taken.svg).toBe(svg(inside));
    expect(taken.letterings.map(({ said }) => said)).toEqual(['après']);
  });
});
