import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { thumbnail } from '../../src/picture/resize.ts';

const photo = await sharp({ create: { width: 60, height: 90, channels: 3, background: '#7f1830' } })
  .jpeg()
  .withExif({ IFD0: { Artist: 'Invented Person' } })
  .withMetadata({ orientation: 6 })
  .toBuffer();

describe('a thumbnail', () => {
  test('is upright WebP of the width asked for, without the camera’s notes', async () => {
    const { picture } = await thumbnail(photo, 45);
    const { format, width, height, exif } = await sharp(picture).metadata();
    expect({ format, width, height, exif }).toEqual({ format: 'webp', width: 45, height: 30, exif: undefined });
  });

  test('is never larger than the picture', async () => {
    expect(await thumbnail(photo, 4000)).toMatchObject({ width: 90, height: 60 });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-picture'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'not-a-picture'],
    ['a truncated JPEG', photo.subarray(0, Math.floor(photo.length * 0.6)), 'damaged'],
    ['noise behind a PNG’s first bytes', Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), Buffer.alloc(400, 7)]), 'damaged'],
    ['a file too heavy', Buffer.alloc(40_000_001), 'too-large'],
  ])('%s is refused with a reason', async (_, input, reason) => {
    expect(await thumbnail(input, 100)).toEqual({ picture: undefined, reason });
  });

  test('a small file that unfolds into a huge picture is refused', async () => {
    const bomb = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    // The header of a PNG: its kind at byte 12, width and height from 16, a check sum of both from 29.
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await thumbnail(bomb, 100)).toEqual({ picture: undefined, reason: 'too-large' });
  });
});
