import { describe, expect, it } from '@jest/globals';
import { certificateDraft } from '../../../server/certificates/document/certificate-draft.js';
import { Paper } from '../../../server/paper/paper.js';
import { paperLimits } from '../../../server/paper/paper-limits.js';
import { certificateContent } from '../certificates/document/certificate-content.js';
import { canHideFonts, madeWithSystemFonts } from './system-fonts.js';

const draft = await certificateDraft({
  content: certificateContent({ volunteer: { name: 'Élodie علي 李愛洛迪', printedName: null, bornOn: null } }),
  address: 'https://lanterne.example/v/7K4QX2M9PZ3H',
  colour: null,
  logo: null,
  signature: null,
  credential: null,
});

describe('the fonts of the system', () => {
  // oxlint-disable-next-line jest/no-disabled-tests -- said aloud where it cannot be shown: it does not count as passed
  if (!canHideFonts) return it.skip('cannot be hidden: no folder is mounted', () => expect(canHideFonts).toBe(true));
  it('are not missed when there are none', async () => {
    expect((await madeWithSystemFonts(draft, [])).equals(await usual())).toBe(true);
  });

  it('change nothing, even when they bear the names of ours', async () => {
    const names = ['Inter_400Regular.ttf', 'Amiri_700Bold.ttf', 'NotoSansSC_400Regular.ttf'];
    expect((await madeWithSystemFonts(draft, names)).equals(await usual())).toBe(true);
  });
});

async function usual(): Promise<Buffer> {
  const paper = new Paper(paperLimits);
  try {
    return (await paper.made(draft)).pdf;
  } finally {
    await paper.onModuleDestroy();
  }
}
