import type { Language } from '../../shared/language.js';
import { pageTexts } from './page-texts.js';

export type ChartWidth = 'wide' | 'narrow';

export interface ReportPlace {
  /** Address of the report's own page. */
  address: string;
  /** Of the page that says where a figure comes from. */
  source: (id: string) => string;
  /** Of the picture of a figure, wide or for a phone; null: pictures stand in the page itself. */
  picture: ((id: string, width: ChartWidth) => string) | null;
  /** What stands under the title, and at the end: HTML. */
  top: string;
  end: string;
  /** Figures whose data are read with their source only. */
  withoutData: ReadonlySet<string>;
}

/** For those who work in the association: one address, under which its figures are. `draftIn`: says that it is one. */
export function placeInside(address: string, draftIn: Language | null = null): ReportPlace {
  const top = draftIn === null ? '' : `<p class="state">${pageTexts[draftIn].draft}</p>`;
  const source = (id: string) => `${address}/${id}`;
  return { address, source, picture: null, top, end: '', withoutData: new Set() };
}
