import { describe, expect, it } from '@jest/globals';
import { pictureFormat } from '../../../server/shared/picture.js';
import { drawing, photograph, stamp } from '../paper/pictures.js';

const svg = (inside: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`);

describe('a picture for a paper', () => {
  it.each([
    ['png', stamp],
    ['jpg', photograph],
    ['svg', drawing],
  ])('is known by its bytes: %s', (format, bytes) => {
    expect(pictureFormat(bytes)).toBe(format);
  });

  it.each([
    ['is larger than 1 MB', Buffer.concat([stamp, Buffer.alloc(1_000_000)])],
    ['is a text', Buffer.from('a signature')],
    ['is empty', Buffer.alloc(0)],
    ['is cut short', stamp.subarray(0, 20)],
    ['holds a script', svg('<script>alert(1)</script>')],
    ['holds another picture', svg('<image href="/etc/passwd"/>')],
    ['leads elsewhere', svg('<linearGradient href="https://elsewhere.example/g#a"/>')],
    ['needs a font', svg('<text>Samira</text>')],
    ['repeats itself without end', svg('<g id="a"><use href="#a"/></g>')],
    ['declares its own words', Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>')],
    ['claims more points than there can be', claiming(60_000, 60_000)],
    ['is no drawing at all', Buffer.from('<html/>')],
  ])('is refused when it %s', (_, bytes) => {
    expect(() => pictureFormat(bytes)).toThrow(expect.objectContaining({ code: 'picture-unusable' }));
  });
});

function claiming(width: number, height: number): Buffer {
  const claimed = Buffer.from(stamp);
  claimed.writeUInt32BE(width, 16);
  claimed.writeUInt32BE(height, 20);
  return claimed;
}
