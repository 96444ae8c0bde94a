import { describe, expect, it } from 'vitest';
import { PrinterFault } from '../../../printer/printer-fault.ts';
import { createDeviceMemory } from '../../../printer/session/device-memory.ts';
import { aSession, faultOf, SLIP } from './a-session.ts';
import { ALL_WELL, createScriptedPrinter, type ScriptedPrinter, SILENT } from './scripted-printer.ts';

/** Prints and tells how long it took by the printer's time, in ms. */
async function timed(printer: ScriptedPrinter, work: Promise<unknown>): Promise<number> {
  const before = printer.now();
  await work;
  return printer.now() - before;
}

describe('a slip for a printer that is well', () => {
  it('is printed when the receipt for it comes', async () => {
    const printer = createScriptedPrinter({ answerDelay: 0, receipt: { byte: 0, delay: 700 } });
    const session = await aSession(printer);
    expect(await timed(printer, session.print(SLIP))).toBe(700);
    expect(printer.printed).toEqual([...SLIP]);
  });

  it('is printed with the roll near its end', async () => {
    const printer = createScriptedPrinter({
      status: { ...ALL_WELL, 4: 0x1e },
      receipt: { byte: 0x03, delay: 100 },
    });
    expect(await faultOf((await aSession(printer)).print(SLIP))).toBeUndefined();
  });

  it('takes as long as a slow printer needs', async () => {
    const printer = createScriptedPrinter({ room: 50 });
    const session = await aSession(printer);
    for (let at = 2_000; at < 40_000; at += 2_000) printer.after(at, () => (printer.room = 250));
    expect(await timed(printer, session.print(SLIP))).toBeGreaterThan(10_000);
    expect(printer.printed).toEqual([...SLIP]);
  });
});

describe('a slip for a printer in trouble', () => {
  it.each([
    [{ 2: 0x16 }, 'cover-open'],
    [{ 4: 0x7e }, 'out-of-paper'],
    [{ 1: 0x1a }, 'offline'],
    [{ 3: 0x52 }, 'too-hot'],
  ] as const)('%o is not sent: %s', async (changes, code) => {
    const printer = createScriptedPrinter({ status: { ...ALL_WELL, ...changes } });
    const session = await aSession(printer);
    expect(await faultOf(session.print(SLIP))).toEqual({ code, uncertain: false });
    expect(printer.printed).toEqual([]);
  });

  it('that takes nothing is not sent', async () => {
    const printer = createScriptedPrinter({ room: 0, port: 'out-of-paper' });
    const session = await aSession(printer);
    expect(await faultOf(session.print(SLIP))).toEqual({ code: 'out-of-paper', uncertain: false });
  });

  it('that is gone is not sent', async () => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    printer.present = false;
    expect(await faultOf(session.print(SLIP))).toEqual({ code: 'unplugged', uncertain: false });
  });
});

describe('a slip the printer takes in part', () => {
  /** Requests of the status are three bytes each. */
  const AFTER_LOOK = 12;

  it('may be on paper', async () => {
    const printer = createScriptedPrinter({ room: AFTER_LOOK + 600, port: 'out-of-paper' });
    expect(await faultOf((await aSession(printer)).print(SLIP))).toEqual({
      code: 'out-of-paper',
      uncertain: true,
    });
    expect(printer.printed).toHaveLength(600);
  });

  it('may be on paper also when the piece that failed was taken not at all', async () => {
    const printer = createScriptedPrinter({ room: AFTER_LOOK + 512 });
    const fault = await faultOf((await aSession(printer)).print(SLIP));
    expect(fault).toEqual({ code: 'offline', uncertain: true });
  });

  it('is not on paper when it took none of it', async () => {
    const printer = createScriptedPrinter({ room: AFTER_LOOK, port: 'out-of-paper' });
    expect(await faultOf((await aSession(printer)).print(SLIP))).toEqual({
      code: 'out-of-paper',
      uncertain: false,
    });
  });

  it('is stopped by what the printer says, where it still answers', async () => {
    const printer = createScriptedPrinter({ room: 600, alwaysListens: true });
    printer.after(1_000, () => (printer.status = { ...ALL_WELL, 2: 0x16 }));
    const fault = await faultOf((await aSession(printer)).print(SLIP));
    expect(fault).toEqual({ code: 'cover-open', uncertain: true });
  });

  it('is cut off when the cable is pulled', async () => {
    const printer = createScriptedPrinter({ room: AFTER_LOOK + 600 });
    printer.after(1_000, () => (printer.present = false));
    const fault = await faultOf((await aSession(printer)).print(SLIP));
    expect(fault).toEqual({ code: 'unplugged', uncertain: true });
  });
});

describe('a slip the printer has taken', () => {
  it.each([
    [{ 2: 0x16 }, 'cover-open'],
    [{ 4: 0x7e }, 'out-of-paper'],
    [{ 3: 0x1a }, 'cutter-jam'],
  ] as const)('may be on paper when the printer then says %o: %s', async (changes, code) => {
    const printer = createScriptedPrinter({ receipt: null });
    const session = await aSession(printer);
    printer.after(300, () => (printer.status = { ...ALL_WELL, ...changes }));
    expect(await faultOf(session.print(SLIP))).toEqual({ code, uncertain: true });
  });

  it('is waited for while the printer is only held up', async () => {
    const printer = createScriptedPrinter({ receipt: { byte: 0, delay: 3_000 } });
    const session = await aSession(printer);
    printer.after(300, () => (printer.status = { ...ALL_WELL, 1: 0x1a }));
    expect(await faultOf(session.print(SLIP))).toBeUndefined();
  });

  it('may be on paper when the printer is held up for too long', async () => {
    const printer = createScriptedPrinter({ receipt: null });
    const session = await aSession(printer);
    printer.after(300, () => (printer.status = { ...ALL_WELL, 3: 0x52 }));
    expect(await faultOf(session.print(SLIP))).toEqual({ code: 'too-hot', uncertain: true });
  });

  it('may be on paper when the receipt says that the paper has ended', async () => {
    const printer = createScriptedPrinter({ receipt: { byte: 0x0c, delay: 10 } });
    expect(await faultOf((await aSession(printer)).print(SLIP))).toEqual({
      code: 'out-of-paper',
      uncertain: true,
    });
  });

  it('may be on paper when the cable is pulled before the receipt', async () => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    printer.after(500, () => (printer.present = false));
    expect(await faultOf(session.print(SLIP))).toEqual({ code: 'unplugged', uncertain: true });
  });

  it('may be on paper when the request of the receipt is not taken any more', async () => {
    const printer = createScriptedPrinter({ room: 12 + SLIP.length, port: 'out-of-paper' });
    const fault = await faultOf((await aSession(printer)).print(SLIP));
    expect(fault).toEqual({ code: 'out-of-paper', uncertain: true });
  });

  it('may be on paper when a printer that used to answer falls silent, once', async () => {
    const printer = createScriptedPrinter();
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).print(SLIP);
    printer.receipt = null;
    const session = await aSession(printer, memory);
    printer.after(10, () => (printer.status = { ...SILENT }));
    expect(await faultOf(session.print(SLIP))).toEqual({ code: 'offline', uncertain: true });
    expect(await faultOf((await aSession(printer, memory)).print(SLIP))).toBeUndefined();
  });
});

describe('a slip for a printer that gives no receipts', () => {
  it('is printed when the printer is ready, and no receipt is waited for the next time', async () => {
    const printer = createScriptedPrinter({ receipt: null, answerDelay: 0 });
    const memory = createDeviceMemory();
    expect(await timed(printer, (await aSession(printer, memory)).print(SLIP))).toBe(4_000);
    printer.asked.length = 0;
    expect(await timed(printer, (await aSession(printer, memory)).print(SLIP))).toBe(0);
    expect(printer.asked).not.toContain('r');
  });

  it('may be on paper when the printer is in trouble right after it', async () => {
    const printer = createScriptedPrinter({ receipt: null });
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).print(SLIP);
    const session = await aSession(printer, memory);
    printer.after(10, () => (printer.status = { ...ALL_WELL, 4: 0x7e }));
    expect(await faultOf(session.print(SLIP))).toEqual({ code: 'out-of-paper', uncertain: true });
  });
});

describe('a slip for a printer that never says anything', () => {
  it('is printed when it took every byte; only the first time costs a wait', async () => {
    const printer = createScriptedPrinter({ receipt: null, status: { ...SILENT } });
    const memory = createDeviceMemory();
    expect(await faultOf((await aSession(printer, memory)).print(SLIP))).toBeUndefined();
    expect(await timed(printer, (await aSession(printer, memory)).print(SLIP))).toBe(0);
    expect(printer.printed).toEqual([...SLIP, ...SLIP]);
  });

  it('costs no wait at all where nothing can come back', async () => {
    const printer = createScriptedPrinter({ answers: false });
    expect(await timed(printer, (await aSession(printer)).print(SLIP))).toBe(0);
    expect(printer.asked).toEqual([]);
  });

  it('is confirmed by receipts where it gives those', async () => {
    const printer = createScriptedPrinter({ status: { ...SILENT }, receipt: { byte: 0, delay: 50 } });
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).print(SLIP);
    expect(await timed(printer, (await aSession(printer, memory)).print(SLIP))).toBe(50);
  });
});

describe('the end of a document', () => {
  it('is left out where a receipt has proven the slip', async () => {
    const printer = createScriptedPrinter({ takesDocuments: true });
    await (await aSession(printer)).print(SLIP);
    expect(printer.finished).toBe(0);
  });

  it.each([
    ['that gives no receipts', { receipt: null }],
    ['that never says anything', { receipt: null, status: { ...SILENT } }],
    ['where nothing can come back', { answers: false }],
  ])('is asked for at a printer %s', async (_what, changes) => {
    const printer = createScriptedPrinter({ takesDocuments: true, ...changes });
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).print(SLIP);
    expect(printer.finished).toBe(1);
    await (await aSession(printer, memory)).print(SLIP);
    expect(printer.finished).toBe(2);
  });

  it.each([true, false])('says itself whether something may be on paper: %s', async (uncertain) => {
    const failsAtEnd = new PrinterFault('out-of-paper', { uncertain });
    const printer = createScriptedPrinter({ answers: false, takesDocuments: true, failsAtEnd });
    const fault = await faultOf((await aSession(printer)).print(SLIP));
    expect(fault).toEqual({ code: 'out-of-paper', uncertain });
  });
});

describe('receipts', () => {
  it('of an earlier slip are not taken for that of this one', async () => {
    const printer = createScriptedPrinter({ receipt: null });
    const memory = createDeviceMemory();
    const first = await aSession(printer, memory);
    printer.after(100, () => (printer.status = { ...ALL_WELL, 4: 0x7e }));
    expect(await faultOf(first.print(SLIP))).toMatchObject({ uncertain: true });

    // Paper is back; the printer goes on with what it had, and only then with the new slip.
    printer.status = { ...ALL_WELL };
    printer.receipt = { byte: 0, delay: 2_000 };
    const second = await aSession(printer, memory);
    printer.say([0], 500);
    expect(await timed(printer, second.print(SLIP))).toBeGreaterThanOrEqual(2_000);
  });

  it('of a slip that was lost with the cable are not waited for', async () => {
    const printer = createScriptedPrinter({ receipt: null });
    const memory = createDeviceMemory();
    const first = await aSession(printer, memory);
    printer.after(500, () => (printer.present = false));
    expect(await faultOf(first.print(SLIP))).toMatchObject({ code: 'unplugged' });
    printer.present = true;
    printer.receipt = { byte: 0, delay: 100 };
    expect(await timed(printer, (await aSession(printer, memory)).print(SLIP))).toBeLessThan(200);
  });

  it('are asked for again of a printer that has found its voice', async () => {
    const printer = createScriptedPrinter({ receipt: null, status: { ...SILENT } });
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).print(SLIP);
    printer.pass(60_000);
    printer.status = { ...ALL_WELL };
    printer.receipt = { byte: 0, delay: 100 };
    printer.asked.length = 0;
    await (await aSession(printer, memory)).print(SLIP);
    expect(printer.asked).toContain('r');
  });

  it('of an earlier line are not waited for where each session has its own', async () => {
    const printer = createScriptedPrinter({ takesDocuments: true, receipt: null });
    const memory = createDeviceMemory();
    const first = await aSession(printer, memory);
    printer.after(100, () => (printer.status = { ...ALL_WELL, 4: 0x7e }));
    expect(await faultOf(first.print(SLIP))).toMatchObject({ uncertain: true });
    printer.status = { ...ALL_WELL };
    printer.receipt = { byte: 0, delay: 100 };
    expect(await timed(printer, (await aSession(printer, memory)).print(SLIP))).toBeLessThan(200);
  });

  it('that never come are not waited for the next time', async () => {
    const printer = createScriptedPrinter({ receipt: { byte: 0, delay: 10 } });
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).print(SLIP);
    printer.receipt = null;
    await (await aSession(printer, memory)).print(SLIP);
    printer.receipt = { byte: 0, delay: 10 };
    expect(await timed(printer, (await aSession(printer, memory)).print(SLIP))).toBeLessThan(100);
  });
});

describe('a print that is stopped', () => {
  it('before anything was sent leaves nothing on paper', async () => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    const fault = await faultOf(session.print(SLIP, AbortSignal.abort()));
    expect(fault).toMatchObject({ uncertain: false });
    expect(printer.asked).toEqual([]);
  });

  it.each([
    ['while the printer is looked at', 1, false],
    ['while it waits for the receipt', 400, true],
  ] as const)('%s says whether something may be on paper', async (_when, delay, uncertain) => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    const stop = new AbortController();
    const reason = new Error('the program ends');
    printer.after(delay, () => stop.abort(reason));
    await expect(session.print(SLIP, stop.signal)).rejects.toMatchObject({ uncertain, cause: reason });
    expect(printer.open).toBe(0);
  });

  it('between two pieces sends no more', async () => {
    const printer = createScriptedPrinter({ room: 12 + 600 });
    const session = await aSession(printer);
    const stop = new AbortController();
    printer.after(1_000, () => {
      printer.room = Infinity;
      stop.abort();
    });
    expect(await faultOf(session.print(SLIP, stop.signal))).toMatchObject({ uncertain: true });
    expect(printer.printed).toHaveLength(1_024);
  });
});

describe('a session', () => {
  it('holds the printer until it is closed', async () => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    expect([session.port, session.identity.model, printer.open]).toEqual(['usb:04b8:0202', 'TM-T82', 1]);
    await session.close();
    await session.close();
    expect(printer.open).toBe(0);
  });

  it('is not had while there is no printer', async () => {
    const printer = createScriptedPrinter({ present: false });
    expect(await faultOf(aSession(printer))).toEqual({ code: 'unplugged', uncertain: false });
  });
});
