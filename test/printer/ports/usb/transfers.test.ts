import { describe, expect, it } from 'vitest';
import { createTransfers } from '../../../../printer/ports/usb/transfers.ts';
import { aFakeDevice, aFakeEndpoint, usbError } from './fake-device.ts';

const REQUEST = { type: 0xa1, request: 1, value: 0, index: 0, length: 1 };

describe('the transfers of a device', () => {
  it('tell how much was moved, also of one that failed', async () => {
    const { endpoint, transfers } = aFakeEndpoint();
    const moved = createTransfers(aFakeDevice()).move(endpoint, Buffer.alloc(10), 500);
    const error = usbError(2);
    transfers[0]?.end(4, error);
    expect(await moved).toEqual({ bytes: 4, error, begun: true });
  });

  it('always end in time: no time-out would be for ever', async () => {
    const { endpoint, transfers } = aFakeEndpoint();
    const all = createTransfers(aFakeDevice());
    void all.move(endpoint, Buffer.alloc(1), 0);
    void all.move(endpoint, Buffer.alloc(1), 0.4);
    expect(transfers.map(({ timeout }) => timeout)).toEqual([1, 1]);
    await all.end();
  });

  it('that the device is not there for have not begun', async () => {
    const { endpoint } = aFakeEndpoint();
    const error = usbError(-4);
    const broken = {
      ...endpoint,
      makeTransfer: () => {
        throw error;
      },
    };
    const moved = await createTransfers(aFakeDevice()).move(broken, Buffer.alloc(1), 500);
    expect(moved).toEqual({ bytes: 0, error, begun: false });
  });

  it('are all over when they are ended: what waits is cancelled, what cannot be is waited for', async () => {
    const { endpoint, transfers } = aFakeEndpoint();
    const device = aFakeDevice();
    const all = createTransfers(device);
    void all.move(endpoint, Buffer.alloc(64), 5_000);
    void all.ask(REQUEST);
    await all.end();
    expect(transfers).toMatchObject([{ cancelled: true, ended: true }]);
    expect(device.answered).toBe(1);
  });

  it('do not begin any more once they were ended', async () => {
    const { endpoint, transfers } = aFakeEndpoint();
    const device = aFakeDevice();
    const all = createTransfers(device);
    await all.end();
    expect(await all.move(endpoint, Buffer.alloc(1), 500)).toMatchObject({ bytes: 0, begun: false });
    expect(await all.ask(REQUEST)).toBeUndefined();
    expect([transfers, device.asked]).toEqual([[], []]);
  });
});
