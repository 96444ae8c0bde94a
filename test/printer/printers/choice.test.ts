import { describe, expect, it } from 'vitest';
import { print } from '../support/an-office.ts';
import { main, office, printers, second, use } from '../support/two-printers.ts';

describe('several printers as one', () => {
  it('print on the main one while it is well', async () => {
    expect(await print(printers)).toBe('main');
    expect(second.opened()).toBe(0);
  });

  it('print also while paper runs low, and on a printer that does not say how it is', async () => {
    main.script.status = { kind: 'paper-near-end' };
    expect(await print(printers)).toBe('main');
    main.script.status = { kind: 'unknown' };
    expect(await print(printers)).toBe('main');
  });

  it('turn to the second while the main one is in trouble, and back once it is well', async () => {
    main.script.status = { kind: 'out-of-paper' };
    expect(await print(printers)).toBe('second');
    expect(printers.status()).toEqual({ kind: 'ready' });
    main.script.status = { kind: 'ready' };
    expect(await print(printers)).toBe('main');
  });

  it('say what is wrong with the main one when none works', async () => {
    main.script.status = { kind: 'error', cause: 'cutter-jam' };
    second.script.openFault = 'unplugged';
    await expect(printers.open()).rejects.toMatchObject({ code: 'cutter-jam', uncertain: false });
    expect(printers.status()).toEqual({ kind: 'error', cause: 'cutter-jam' });
    expect(main.open.now).toBe(0);
  });

  it('are none in an office without a printer', async () => {
    use();
    await expect(printers.open()).rejects.toMatchObject({ code: 'no-printer' });
    expect(printers.status()).toEqual({ kind: 'error', cause: 'no-printer' });
    expect(printers.reports()).toEqual([]);
    await printers.check();
    await printers.close();
  });
});

describe('a printer that fails on a slip', () => {
  it('and does not say why stands behind the other for a minute', async () => {
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'offline';
    await expect(print(printers)).rejects.toMatchObject({ code: 'offline', uncertain: true });
    main.script.printFault = null;
    expect(await print(printers)).toBe('second');
    await office.time.advance(60_000);
    expect(await print(printers)).toBe('main');
  });

  it('is tried again when there is no other', async () => {
    use('main');
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'offline';
    await expect(print(printers)).rejects.toMatchObject({ code: 'offline' });
    main.script.printFault = null;
    expect(await print(printers)).toBe('main');
  });

  it('is tried again when the other is in trouble too', async () => {
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'offline';
    second.script.status = { kind: 'cover-open' };
    await expect(print(printers)).rejects.toMatchObject({ code: 'offline' });
    main.script.printFault = null;
    expect(await print(printers)).toBe('main');
  });

  it('but says it is ready gets one more before the other takes over', async () => {
    main.script.printFault = 'connection-lost';
    await expect(print(printers)).rejects.toMatchObject({ code: 'connection-lost' });
    await expect(print(printers)).rejects.toMatchObject({ code: 'connection-lost' });
    expect(await print(printers)).toBe('second');
  });

  it('is not blamed any more once it was seen in trouble, which explains it', async () => {
    for (let round = 1; round <= 2; round += 1) {
      main.script.printFault = 'out-of-paper';
      await expect(print(printers)).rejects.toMatchObject({ code: 'out-of-paper' });
      main.script.status = { kind: 'out-of-paper' };
      expect(await print(printers)).toBe('second');
      Object.assign(main.script, { status: { kind: 'ready' }, printFault: null });
    }
    expect(await print(printers)).toBe('main');
  });

  it('is not blamed any more once another was plugged in', async () => {
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'offline';
    const stop = printers.watch(() => undefined);
    await expect(print(printers)).rejects.toMatchObject({ code: 'offline' });
    main.script.printFault = null;
    main.plug();
    expect(await print(printers)).toBe('main');
    stop();
  });

  it('is not blamed when a person ended the slip', async () => {
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'connection-lost';
    const session = await printers.open();
    await expect(session.print(new Uint8Array([1]), AbortSignal.abort())).rejects.toMatchObject({
      code: 'connection-lost',
    });
    await session.close();
    expect(printers.reports()[0]).toMatchObject({ state: 'unknown', inUse: true });
    main.script.printFault = null;
    expect(await print(printers)).toBe('main');
  });

  it('stays in its trouble for people to see until it says otherwise or prints', async () => {
    use('main');
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'out-of-paper';
    await expect(print(printers)).rejects.toMatchObject({ code: 'out-of-paper' });
    await printers.check();
    expect(printers.status()).toEqual({ kind: 'out-of-paper' });
    main.script.printFault = null;
    await print(printers);
    expect(printers.status()).toEqual({ kind: 'unknown' });
  });
});
