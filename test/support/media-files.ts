/** Files for the media folder, made byte by byte: as small as their kind can be. */
import { PNG } from 'pngjs';

export function aPng(): Buffer {
  return PNG.sync.write(new PNG({ width: 16, height: 9 }));
}

export function aJpeg(): Buffer {
  return Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]);
}

export function aWebp(): Buffer {
  const body = Buffer.from('WEBPVP8 ', 'latin1');
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

function aBox(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** @param length of its `mdat` box */
export function anMp4(length = 4_000): Buffer {
  return Buffer.concat([
    aBox('ftyp', Buffer.from('isom')),
    aBox('moov', Buffer.alloc(16)),
    aBox('mdat', Buffer.alloc(length, 7)),
  ]);
}

export function aWebm(): Buffer {
  return Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84]), Buffer.from('webm')]);
}
