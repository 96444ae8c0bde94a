import { describe, expect, it } from 'vitest';
import { createDeviceMemory } from '../../../printer/session/device-memory.ts';
import { aSession, faultOf, SLIP, timed } from './a-session.ts';
import { ALL_WELL, createScriptedPrinter, SILENT } from './scripted-printer.ts';

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
