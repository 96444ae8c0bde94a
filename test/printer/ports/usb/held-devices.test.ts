import { describe, expect, it } from 'vitest';
import { hold, release } from '../../../../printer/ports/usb/held-devices.ts';
import { aFakeDevice } from './fake-device.ts';

describe('a device', () => {
  it('is held by one at a time', async () => {
    const device = aFakeDevice();
    await hold(device);
    await expect(hold(device)).rejects.toMatchObject({ code: 'access-denied', uncertain: false });
    await hold(aFakeDevice());
  });

  it('is had again once the last holder has let go of it, not before', async () => {
    const device = aFakeDevice();
    await hold(device);
    device.open();
    let end = (): void => undefined;
    const closed = release(device, new Promise((resolve) => (end = resolve)));
    const next = hold(device).then(() => device.closed);
    end();
    expect(await next).toBe(1);
    await closed;
  });

  it('that could not be opened is let go of without being closed', async () => {
    const device = aFakeDevice();
    await hold(device);
    await release(device, Promise.resolve());
    expect(device).toMatchObject({ closed: 0, crashes: 0 });
    await hold(device);
  });

  it('that could not be opened again is not closed twice', async () => {
    const device = aFakeDevice();
    await hold(device);
    device.open();
    await release(device, Promise.resolve());
    await hold(device);
    await release(device, Promise.resolve());
    expect(device).toMatchObject({ closed: 1, crashes: 0 });
  });

  it('is let go of also when it cannot be closed', async () => {
    const device = aFakeDevice();
    device.close = () => {
      throw new Error('a request is pending');
    };
    await hold(device);
    device.open();
    await release(device, Promise.resolve());
    await hold(device);
  });
});
