import { describe, expect, it } from 'vitest';
import {
  createPortStatus,
  type PortStatusReader,
} from '../../../../printer/ports/usb/port-status-request.ts';
import { createTransfers } from '../../../../printer/ports/usb/transfers.ts';
import { aFakeDevice, type FakeDevice } from './fake-device.ts';

const FACE = {
  index: 0,
  interfaceNumber: 0,
  altSetting: 0,
  hasAlternates: false,
  outAddress: 1,
  inAddress: null,
};
const READY = [0x18];
const NO_PAPER = [0x38];

/** One connection to the device. */
function aReader(device: FakeDevice): PortStatusReader {
  return createPortStatus({ device, face: FACE, transfers: createTransfers(device) });
}

describe('the port status of a USB printer', () => {
  it('is not believed of one that may always say the same', async () => {
    const device = aFakeDevice();
    device.answers.push(NO_PAPER, NO_PAPER);
    const reader = aReader(device);
    expect([await reader.read(), await reader.read()]).toEqual([undefined, undefined]);
  });

  it('is believed of one that has said that all is well, also on a later connection', async () => {
    const device = aFakeDevice();
    device.answers.push(READY, NO_PAPER);
    expect(await aReader(device).read()).toBe('ready');
    expect(await aReader(device).read()).toBe('out-of-paper');
  });

  it('is believed of one that refuses data, as long as the connection lasts', async () => {
    const device = aFakeDevice();
    device.answers.push(NO_PAPER, NO_PAPER);
    const reader = aReader(device);
    reader.dataWasRefused();
    expect(await reader.read()).toBe('out-of-paper');
    expect(await aReader(device).read()).toBeUndefined();
  });

  it('is not asked for again of one that has none', async () => {
    const device = aFakeDevice();
    device.answers.push(undefined, READY);
    expect(await aReader(device).read()).toBeUndefined();
    expect(await aReader(device).read()).toBeUndefined();
    expect(device.asked).toHaveLength(1);
  });

  it('is asked for again of one that has said something before', async () => {
    const device = aFakeDevice();
    device.answers.push(READY, undefined, NO_PAPER);
    const reader = aReader(device);
    await reader.read();
    expect(await reader.read()).toBeUndefined();
    expect(await reader.read()).toBe('out-of-paper');
  });
});
