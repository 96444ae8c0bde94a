import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeviceId } from '../../../../printer/ports/usb/device-id.ts';

type Order = 'upper-first' | 'lower-first';

/** An answer to GET_DEVICE_ID: its length, which counts itself, and the text. */
function anAnswer(text: string, order: Order = 'upper-first', length = text.length + 2): Uint8Array {
  const bytes = order === 'upper-first' ? [length >> 8, length & 0xff] : [length & 0xff, length >> 8];
  return Uint8Array.from([...bytes, ...Buffer.from(text, 'latin1')]);
}

const NOTHING = { maker: null, model: null, serial: null };

describe("a printer's device id", () => {
  it('is read by its short keys', () => {
    const answer = anAnswer('MFG:EPSON;CMD:ESC/POS;MDL:TM-T82;CLS:PRINTER;SN:X4K1;');
    expect(parseDeviceId(answer)).toEqual({ maker: 'EPSON', model: 'TM-T82', serial: 'X4K1' });
  });

  it('is read by its long keys, in any case and with blanks around', () => {
    const answer = anAnswer(' Manufacturer: Star ;\r\nMODEL:TSP143 ;SERIALNUMBER: 12 34;');
    expect(parseDeviceId(answer)).toEqual({ maker: 'Star', model: 'TSP143', serial: '12 34' });
  });

  it('is read when its length has its bytes turned around', () => {
    const text = `MFG:POS;MDL:80 Printer;DES:${'x'.repeat(260)};`;
    const answer = Uint8Array.from([...anAnswer(text, 'lower-first'), ...Buffer.from('SN:beyond;')]);
    expect(parseDeviceId(answer)).toEqual({ maker: 'POS', model: '80 Printer', serial: null });
  });

  it.each([0, 1, 60_000])('is read to its end when its length is nonsense: %i', (length) => {
    const answer = anAnswer('MFG:A;MDL:B', 'upper-first', length);
    expect(parseDeviceId(answer)).toEqual({ maker: 'A', model: 'B', serial: null });
  });

  it('ends where its length says, whatever the memory behind it holds', () => {
    const answer = Uint8Array.from([...anAnswer('MFG:A;MDL:B;'), ...Buffer.from('SN:stale;')]);
    expect(parseDeviceId(answer).serial).toBeNull();
  });

  it('keeps a colon in a value, and the first of two values', () => {
    expect(parseDeviceId(anAnswer('MDL:TM:T82;MDL:other;')).model).toBe('TM:T82');
  });

  it('lacks what is missing, empty or unreadable', () => {
    expect(parseDeviceId(new Uint8Array())).toEqual(NOTHING);
    expect(parseDeviceId(Uint8Array.of(0))).toEqual(NOTHING);
    expect(parseDeviceId(anAnswer('MFG:;MDL: ;SN:\0\0;'))).toEqual(NOTHING);
  });

  it('never holds what cannot be shown, whatever a device answers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (answer) => {
        for (const value of Object.values(parseDeviceId(answer))) {
          if (value !== null) expect(value).toMatch(/^[\x20-\x7e\xa0-\xff]+$/);
        }
      }),
    );
  });

  it('is read whatever its values are', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9 :._/-]{0,30}[A-Za-z0-9]$/);
    const order = fc.constantFrom<Order>('upper-first', 'lower-first');
    fc.assert(
      fc.property(value, value, value, order, (maker, model, serial, bytes) => {
        const answer = anAnswer(`SN:${serial};MFG:${maker};MDL:${model};`, bytes);
        expect(parseDeviceId(answer)).toEqual({ maker, model, serial });
      }),
    );
  });
});
