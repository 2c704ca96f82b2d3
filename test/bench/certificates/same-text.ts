import { lettersOnly, ReadPdf } from '../../support/pdf-tools.ts';
import { addressOf, contentOf } from './ordinary-content.ts';

/** A figure of smaller work would be a defect: both papers must say the same things. */
export function requireSameText(our: Uint8Array, their: Uint8Array, person: number): void {
  const [read, other] = [new ReadPdf(our), new ReadPdf(their)];
  try {
    const { volunteer, missions, number, organisation } = contentOf(person);
    const said = [volunteer.name, number, organisation.name, addressOf(person), ...missions.map(({ title }) => title)];
    for (const text of [read.text(), other.text()].map(lettersOnly))
      for (const one of said) if (!text.includes(lettersOnly(one))) throw new Error(`a paper does not say ${one}`);
  } finally {
    read.remove();
    other.remove();
  }
}
