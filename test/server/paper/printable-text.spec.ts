import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { coverageOfFonts } from '../../../server/paper/coverage.js';
import { fontsFolder } from '../../../server/paper/folders.js';
import { printableText } from '../../../server/paper/printable-text.js';

const printed = (text: string) => printableText(text, coverageOfFonts());

describe('a text to print', () => {
  it.each([
    'Élodie Œuvrard-Żółkiewska, l’Haÿ',
    'Nguyễn Thị Hương',
    'Yıldırım Şükrü Doğan',
    'Ọlá ọ̀ṣọ́',
    'Ελένη Παπαδοπούλου',
    'Наталія Їжакевич',
    'فاطمة الزهراء بنت محمّد',
    'شیرین گلستانی پژمان',
    '李愛洛迪 王小明',
    'さとう みゆき',
  ])('keeps every letter of %s', (name) => {
    expect(printed(name)).toEqual({ text: name.normalize('NFC'), dropped: [], missing: [] });
  });

  it('is composed: a name typed as letters and marks apart is the same name', () => {
    expect(printed('E\u0301lodie')).toEqual({ text: 'Élodie', dropped: [], missing: [] });
  });

  it('goes without little pictures, which are told', () => {
    expect(printed('Maraude 🥖 du mardi 👩🏽‍🍳🇫🇷1️⃣')).toEqual({
      text: 'Maraude du mardi',
      dropped: ['🥖', '👩🏽‍🍳', '🇫🇷', '1️⃣'],
      missing: [],
    });
  });

  it.each([
    ['สมชาย', ['ส', 'ม', 'ช', 'า', 'ย']],
    ['דוד', ['ד', 'ו', 'ד']],
    ['김', ['김']],
    ['A\ue001', ['\ue001']],
  ])('names the letters of %s that no font of ours has', (name, missing) => {
    expect(printed(name).missing).toEqual(missing);
  });

  it('loses marks nobody sees, which could turn a number around', () => {
    expect(printed('12\u202e34\u200b\u00ad5\u0007').text).toBe('12345');
  });

  it('keeps what holds Persian letters apart', () => {
    expect(printed('می\u200cخواهم').text).toBe('می\u200cخواهم');
  });
});

describe('the fonts that come with Sillage', () => {
  it('come each with its licence', () => {
    expect(readdirSync(fontsFolder()).filter((name) => name.startsWith('OFL'))).toEqual([
      'OFL-Amiri.txt',
      'OFL-Inter.txt',
      'OFL-NotoSansSC.txt',
    ]);
  });
});
