import { describe, expect, it } from 'vitest';
import { PrinterFault } from '../../../printer/printer-fault.ts';
import { createDeviceMemory, type DeviceMemory } from '../../../printer/session/device-memory.ts';
import { aSession, faultOf, SLIP, timed } from './a-session.ts';
import { ALL_WELL, createScriptedPrinter, SILENT, type ScriptedPrinter } from './scripted-printer.ts';

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

describe('a slip for a printer that is known to give receipts', () => {
  const SLOW = { byte: 0, delay: 9_000 };

  async function known(changes: object): Promise<ScriptedPrinter & { memory: DeviceMemory }> {
    const printer = createScriptedPrinter({ receipt: { byte: 0, delay: 50 }, answerDelay: 0 });
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).print(SLIP);
    return Object.assign(printer, { memory, ...changes });
  }

  it('is waited for longer while the printer is well: it may be slow', async () => {
    const printer = await known({ receipt: SLOW });
    expect(await timed(printer, (await aSession(printer, printer.memory)).print(SLIP))).toBe(9_000);
  });

  it('may be on paper when the power goes while it is waited for', async () => {
    const printer = await known({ receipt: SLOW });
    const session = await aSession(printer, printer.memory);
    printer.after(8_000, () => (printer.present = false));
    expect(await faultOf(session.print(SLIP))).toEqual({ code: 'unplugged', uncertain: true });
  });

  it('is waited for no longer than usual where the printer falls silent', async () => {
    const printer = await known({ receipt: null, status: { ...SILENT } });
    const printing = (await aSession(printer, printer.memory)).print(SLIP);
    expect(await timed(printer, faultOf(printing))).toBeLessThan(6_000);
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
