import { join } from 'node:path';
import { SINGLE_LETTERS } from '../single-letters.js';
import { FontFile } from './font-file.js';

interface Face {
  weight: number;
  file: string;
}

/** In the order in which papers look for a letter. Exact weights only: another could be taken from the system. */
const FAMILIES: readonly { family: string; faces: readonly Face[] }[] = [
  {
    family: 'Inter',
    faces: [
      { weight: 400, file: 'Inter_400Regular.ttf' },
      { weight: 600, file: 'Inter_600SemiBold.ttf' },
      { weight: 700, file: 'Inter_700Bold.ttf' },
    ],
  },
  {
    family: 'Amiri',
    faces: [
      { weight: 400, file: 'Amiri_400Regular.ttf' },
      { weight: 700, file: 'Amiri_700Bold.ttf' },
    ],
  },
  { family: 'Noto Sans SC', faces: [{ weight: 400, file: 'NotoSansSC_400Regular.ttf' }] },
];

const FIRST = FAMILIES.slice(0, 1);

/** Letters that stand in one font. */
export interface Run {
  family: string;
  weight: number;
  text: string;
}

/** Marks nobody sees, but those that join letters or keep them apart where a script asks for it. */
const INVISIBLE = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu;
const JOINERS = /[\u200c\u200d]/g;
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
const clusters = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** Measures and splits texts with the fonts that come with Sillage; each is read when a letter asks for it. */
export class Letters {
  readonly #fonts = new Map<string, FontFile>();

  constructor(private readonly folder: string) {}

  /** In px. */
  widthOf(text: string, size: number, weight: number): number {
    return this.runsOf(text, weight).reduce(
      (sum, run) => sum + this.#font(run).widthOf(run.text.replace(JOINERS, '')) * size,
      0,
    );
  }

  /** The text as it is printed: letters that no font of ours has are left out. */
  runsOf(text: string, weight: number): Run[] {
    // Most texts, which are not taken apart.
    const whole = SINGLE_LETTERS.test(text) ? this.#faceOf(text, weight, FIRST) : null;
    if (whole !== null) return text === '' ? [] : [{ ...whole, text }];
    const runs: Run[] = [];
    const visible = text.normalize('NFC').replace(BREAKS, ' ').replace(INVISIBLE, '');
    for (const { segment } of clusters.segment(visible)) {
      const face = this.#faceOf(segment, weight);
      const last = runs.at(-1);
      if (face === null) continue;
      if (last?.family === face.family) last.text += segment;
      else runs.push({ ...face, text: segment });
    }
    return runs;
  }

  #faceOf(cluster: string, weight: number, families = FAMILIES): Omit<Run, 'text'> | null {
    for (const { family, faces } of families) {
      const face = { family, weight: nearest(faces, weight).weight };
      if (this.#font(face).has(cluster.replace(JOINERS, ''))) return face;
    }
    return null;
  }

  #font({ family, weight }: Omit<Run, 'text'>): FontFile {
    const faces = FAMILIES.find((one) => one.family === family)?.faces ?? [];
    const { file } = nearest(faces, weight);
    const known = this.#fonts.get(file) ?? new FontFile(join(this.folder, file));
    this.#fonts.set(file, known);
    return known;
  }
}

function nearest(faces: readonly Face[], weight: number): Face {
  const [first, ...others] = faces;
  if (first === undefined) throw new Error('a family without a font');
  return others.reduce(
    (best, face) => (Math.abs(face.weight - weight) < Math.abs(best.weight - weight) ? face : best),
    first,
  );
}
