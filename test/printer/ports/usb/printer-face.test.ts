import { describe, expect, it } from 'vitest';
import type { EndpointDescriptor, InterfaceDescriptor } from 'usb';
import { findFace } from '../../../../printer/ports/usb/printer-face.ts';

const BULK = 2;
const INTERRUPT = 3;
const endpoint = (address: number, type = BULK): EndpointDescriptor => ({
  bEndpointAddress: address,
  bmAttributes: type,
  wMaxPacketSize: 64,
});

interface Setting {
  readonly number?: number;
  readonly setting?: number;
  readonly kind?: number;
  readonly protocol?: number;
  readonly endpoints: readonly EndpointDescriptor[];
}

function aSetting({
  number = 0,
  setting = 0,
  kind = 7,
  protocol = 2,
  endpoints,
}: Setting): InterfaceDescriptor {
  return {
    bInterfaceNumber: number,
    bAlternateSetting: setting,
    bInterfaceClass: kind,
    bInterfaceSubClass: 1,
    bInterfaceProtocol: protocol,
    endpoints,
  };
}

const BOTH = [endpoint(0x01), endpoint(0x82)];
const SCANNER = aSetting({ number: 0, kind: 3, endpoints: [endpoint(0x83, INTERRUPT), endpoint(0x04)] });
const CARD = aSetting({ number: 1, kind: 8, endpoints: [endpoint(0x05), endpoint(0x86)] });

describe('the printer on a USB device', () => {
  it('is the interface of printer class, with its two endpoints', () => {
    expect(findFace([[aSetting({ endpoints: BOTH })]], false)).toEqual({
      index: 0,
      interfaceNumber: 0,
      altSetting: 0,
      hasAlternates: false,
      outAddress: 0x01,
      inAddress: 0x82,
    });
  });

  it('is found whichever endpoint comes first', () => {
    const face = findFace([[aSetting({ endpoints: [endpoint(0x81), endpoint(0x02)] })]], false);
    expect(face).toMatchObject({ outAddress: 0x02, inAddress: 0x81 });
  });

  it('is not the scanner or the card reader beside it', () => {
    const printer = aSetting({ number: 4, endpoints: BOTH });
    const face = findFace([[SCANNER], [CARD], [printer]], true);
    expect(face).toMatchObject({ index: 2, interfaceNumber: 4, outAddress: 0x01 });
  });

  it('takes data at the first bulk endpoint, whatever else leads out', () => {
    const endpoints = [endpoint(0x04, INTERRUPT), endpoint(0x01), endpoint(0x03), endpoint(0x82)];
    expect(findFace([[aSetting({ endpoints })]], false)).toMatchObject({ outAddress: 0x01 });
  });

  it('answers at an interrupt endpoint where there is no other', () => {
    const endpoints = [endpoint(0x81, INTERRUPT), endpoint(0x02)];
    expect(findFace([[aSetting({ endpoints })]], false)).toMatchObject({ inAddress: 0x81 });
    const both = [...endpoints, endpoint(0x83)];
    expect(findFace([[aSetting({ endpoints: both })]], false)).toMatchObject({ inAddress: 0x83 });
  });

  it('only listens where nothing leads in', () => {
    const face = findFace([[aSetting({ protocol: 1, endpoints: [endpoint(0x01)] })]], false);
    expect(face).toMatchObject({ outAddress: 0x01, inAddress: null });
  });

  it('is the alternate setting that answers rather than one that only listens', () => {
    const alternates = [
      aSetting({ setting: 0, protocol: 1, endpoints: [endpoint(0x01)] }),
      aSetting({ setting: 1, protocol: 2, endpoints: BOTH }),
    ];
    expect(findFace([alternates], false)).toMatchObject({ altSetting: 1, hasAlternates: true });
  });

  it('is not the alternate setting that speaks HTTP', () => {
    const alternates = [
      aSetting({ setting: 0, protocol: 4, endpoints: BOTH }),
      aSetting({ setting: 1, protocol: 2, endpoints: BOTH }),
    ];
    expect(findFace([alternates], false)).toMatchObject({ altSetting: 1 });
  });

  it('cannot be used where nothing leads out', () => {
    expect(findFace([[aSetting({ endpoints: [endpoint(0x82)] })]], false)).toBe('no-out-endpoint');
    // Nor does the card reader's way out serve.
    expect(findFace([[CARD], [aSetting({ endpoints: [endpoint(0x82)] })]], true)).toBe('no-out-endpoint');
  });

  it("is an interface of the maker's own kind only where the setting names the device", () => {
    const device = [[aSetting({ kind: 0xff, protocol: 0, endpoints: BOTH })]];
    expect(findFace(device, true)).toMatchObject({ outAddress: 0x01, inAddress: 0x82 });
    expect(findFace(device, false)).toBe('no-printer');
  });

  it('is not there on other devices', () => {
    expect(findFace([], true)).toBe('no-printer');
    expect(findFace([[SCANNER], [CARD]], true)).toBe('no-printer');
  });
});
