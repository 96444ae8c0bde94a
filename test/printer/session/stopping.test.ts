import { describe, expect, it } from 'vitest';
import { aSession, faultOf, SLIP } from './a-session.ts';
import { createScriptedPrinter } from './scripted-printer.ts';

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
