import { escaped } from '../../shared/plain-page.js';

export interface Slide {
  /** That of its part; names of our own have a dash, which no part has. */
  id: string;
  kind: 'cover' | 'text' | 'figure' | 'quote' | 'corrections' | 'closing';
  /** Text. */
  title: string;
  /** False: its words say it, and it is read aloud only. */
  isTitleSeen: boolean;
  /** HTML under its title. */
  body: string;
}

/** `mark`: what each slide says of the whole report, HTML. */
export function slideSection({ id, kind, title, isTitleSeen, body }: Slide, mark: string): string {
  const name = `${id}-title`;
  const heading = `<h2 id="${name}"${isTitleSeen ? '' : ' class="skip"'}>${escaped(title)}</h2>`;
  return `<section class="${kind}" id="${id}" tabindex="-1" aria-labelledby="${name}">${mark}${heading}${body}</section>`;
}
