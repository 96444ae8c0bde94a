import { beforeEach, describe, expect, it } from 'vitest';
import { createPrinters, type Printers } from '../../printer/printers.ts';
import type { PrinterReport } from '../../shared/protocol/desk/printing.ts';
import { createManualTime, type ManualTime } from './support/manual-time.ts';
import { aScriptedPrinter, type ScriptedPrinter } from './support/scripted-printer.ts';

const START = Date.UTC(2026, 10, 23, 1, 0);
const SLIP = new Uint8Array([1]);

let time: ManualTime;
let main: ScriptedPrinter;
let second: ScriptedPrinter;
let changes: PrinterReport[];

beforeEach(() => {
  time = createManualTime(START);
  main = aScriptedPrinter('main');
  second = aScriptedPrinter('second');
  changes = [];
});

function thePrinters(scripted: readonly ScriptedPrinter[] = [main, second]): Printers {
  return createPrinters({
    ports: scripted.map(({ port }) => port),
    open(port) {
      const printer = scripted.find((each) => each.port === port);
      return printer?.openSession() ?? Promise.reject(new Error(`nobody knows ${port.name}`));
    },
    clock: time,
    schedule: (task, delay) => time.schedule(task, delay),
    onChange: (report) => changes.push(report),
  });
}

/** As the queue prints: opens, prints, closes whatever happened. */
async function print(printers: Printers): Promise<string> {
  const session = await printers.open();
  try {
    await session.print(SLIP);
    return session.port;
  } finally {
    await session.close();
  }
}

/** A promise that a test keeps, as a device that hangs. */
function gate(): { readonly wait: Promise<void>; readonly lift: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { wait: promise, lift: () => resolve(undefined) };
}

describe('several printers as one', () => {
  it('print on the main one while it is well', async () => {
    expect(await print(thePrinters())).toBe('main');
    expect(second.opened()).toBe(0);
  });

  it('print also while paper runs low, and on a printer that does not say how it is', async () => {
    main.script.status = { kind: 'paper-near-end' };
    const printers = thePrinters();
    expect(await print(printers)).toBe('main');
    main.script.status = { kind: 'unknown' };
    expect(await print(printers)).toBe('main');
  });

  it('turn to the second while the main one is in trouble, and back once it is well', async () => {
    const printers = thePrinters();
    main.script.status = { kind: 'out-of-paper' };
    expect(await print(printers)).toBe('second');
    expect(printers.status()).toEqual({ kind: 'ready' });
    main.script.status = { kind: 'ready' };
    expect(await print(printers)).toBe('main');
  });

  it('say what is wrong with the main one when none works', async () => {
    main.script.status = { kind: 'error', cause: 'cutter-jam' };
    second.script.openFault = 'unplugged';
    const printers = thePrinters();
    await expect(printers.open()).rejects.toMatchObject({ code: 'cutter-jam', uncertain: false });
    expect(printers.status()).toEqual({ kind: 'error', cause: 'cutter-jam' });
    expect(main.open.now).toBe(0);
  });

  it('are none in an office without a printer', async () => {
    const printers = thePrinters([]);
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
    const printers = thePrinters();
    await expect(print(printers)).rejects.toMatchObject({ code: 'offline', uncertain: true });
    main.script.printFault = null;
    expect(await print(printers)).toBe('second');
    await time.advance(60_000);
    expect(await print(printers)).toBe('main');
  });

  it('is tried again when there is no other', async () => {
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'offline';
    const printers = thePrinters([main]);
    await expect(print(printers)).rejects.toMatchObject({ code: 'offline' });
    main.script.printFault = null;
    expect(await print(printers)).toBe('main');
  });

  it('is tried again when the other is in trouble too', async () => {
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'offline';
    second.script.status = { kind: 'cover-open' };
    const printers = thePrinters();
    await expect(print(printers)).rejects.toMatchObject({ code: 'offline' });
    main.script.printFault = null;
    expect(await print(printers)).toBe('main');
  });

  it('but says it is ready gets one more before the other takes over', async () => {
    main.script.printFault = 'connection-lost';
    const printers = thePrinters();
    await expect(print(printers)).rejects.toMatchObject({ code: 'connection-lost' });
    await expect(print(printers)).rejects.toMatchObject({ code: 'connection-lost' });
    expect(await print(printers)).toBe('second');
  });

  it('is not blamed any more once it was seen in trouble, which explains it', async () => {
    const printers = thePrinters();
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
    const printers = thePrinters();
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
    const printers = thePrinters();
    const session = await printers.open();
    await expect(session.print(SLIP, AbortSignal.abort())).rejects.toMatchObject({ code: 'connection-lost' });
    await session.close();
    expect(printers.reports()[0]).toMatchObject({ state: 'unknown', inUse: true });
    main.script.printFault = null;
    expect(await print(printers)).toBe('main');
  });

  it('stays in its trouble for people to see until it says otherwise or prints', async () => {
    main.script.status = { kind: 'unknown' };
    main.script.printFault = 'out-of-paper';
    const printers = thePrinters([main]);
    await expect(print(printers)).rejects.toMatchObject({ code: 'out-of-paper' });
    await printers.check();
    expect(printers.status()).toEqual({ kind: 'out-of-paper' });
    main.script.printFault = null;
    await print(printers);
    expect(printers.status()).toEqual({ kind: 'unknown' });
  });
});

describe('a printer that takes long to answer', () => {
  it('is waited for while it was not known to be in trouble', async () => {
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    const printing = print(thePrinters());
    await time.advance(60_000);
    hanging.lift();
    expect(await printing).toBe('main');
  });

  it('holds nobody up when it was in trouble before and another is well', async () => {
    const printers = thePrinters();
    main.script.openFault = 'offline';
    await printers.check();
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    const printing = print(printers);
    await time.advance(500);
    expect(await printing).toBe('second');
    main.script.openFault = null;
    hanging.lift();
    await printers.close();
    expect(main.open.now).toBe(0);
    expect(printers.reports()[0]).toMatchObject({ state: 'ready', inUse: true });
  });

  it('is waited for after all when the other is in trouble', async () => {
    const printers = thePrinters();
    main.script.openFault = 'offline';
    second.script.status = { kind: 'out-of-paper' };
    await printers.check();
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    main.script.openFault = null;
    const printing = print(printers);
    await time.advance(60_000);
    hanging.lift();
    expect(await printing).toBe('main');
  });

  it('is opened once for a look and a slip that come together', async () => {
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    const printers = thePrinters([main]);
    const checked = printers.check();
    const printing = print(printers);
    hanging.lift();
    expect(await printing).toBe('main');
    await checked;
    expect(main.opened()).toBe(1);
    expect(main.open).toEqual({ now: 0, most: 1 });
  });
});

describe('what is reported of the printers', () => {
  it('is nothing before anyone asked', () => {
    expect(thePrinters([main]).reports()).toEqual([
      { port: 'main', model: null, serial: null, state: 'unknown', cause: null, since: null, inUse: true },
    ]);
  });

  it('is what each said last, and since when it is so', async () => {
    const printers = thePrinters();
    await printers.check();
    await time.advance(5_000);
    main.script.status = { kind: 'error', cause: 'cutter-jam' };
    await printers.check();
    await time.advance(5_000);
    await printers.check();
    expect(printers.reports()).toEqual([
      {
        port: 'main',
        model: 'ACME main',
        serial: 'S-main',
        state: 'error',
        cause: 'cutter-jam',
        since: START + 5_000,
        inUse: false,
      },
      {
        port: 'second',
        model: 'ACME second',
        serial: 'S-second',
        state: 'ready',
        cause: null,
        since: START,
        inUse: true,
      },
    ]);
  });

  it('is told once a change', async () => {
    const printers = thePrinters();
    await printers.check();
    await printers.check();
    expect(changes.map(({ port, state }) => [port, state])).toEqual([
      ['main', 'ready'],
      ['second', 'ready'],
    ]);
    changes.length = 0;
    main.script.status = { kind: 'cover-open' };
    await printers.check();
    expect(changes.map(({ port, state, inUse }) => [port, state, inUse])).toEqual([
      ['main', 'cover-open', false],
      ['second', 'ready', true],
    ]);
  });

  it('follows what the one who holds it learns', async () => {
    const printers = thePrinters();
    const session = await printers.open();
    main.script.status = { kind: 'paper-near-end' };
    await session.status();
    expect(printers.status()).toEqual({ kind: 'paper-near-end' });
    await printers.check();
    expect(main.open.most).toBe(1);
    await session.close();
  });

  it('keeps the model while it is unplugged', async () => {
    const printers = thePrinters([main]);
    await printers.check();
    main.script.openFault = 'unplugged';
    await printers.check();
    expect(printers.reports()).toMatchObject([{ state: 'unplugged', model: 'ACME main', inUse: false }]);
  });

  it('watches every port until it is told to stop', () => {
    let woken = 0;
    const stop = thePrinters().watch(() => (woken += 1));
    main.plug();
    second.plug();
    stop();
    main.plug();
    expect(woken).toBe(2);
  });
});
