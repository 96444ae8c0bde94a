import { describe, expect, it } from 'vitest';
import { createDeviceMemory } from '../../../printer/session/device-memory.ts';
import { aSession, faultOf } from './a-session.ts';
import { ALL_WELL, createScriptedPrinter, IDENTITY, SILENT } from './scripted-printer.ts';

describe('the status of a printer that answers', () => {
  it.each([
    [{}, { kind: 'ready' }],
    [{ 4: 0x1e }, { kind: 'paper-near-end' }],
    [{ 1: 0x1a, 2: 0x16 }, { kind: 'cover-open' }],
    [
      { 1: 0x1a, 3: 0x1a },
      { kind: 'error', cause: 'cutter-jam' },
    ],
  ])('%o is %o', async (changes, status) => {
    const printer = createScriptedPrinter({ status: { ...ALL_WELL, ...changes } });
    expect(await (await aSession(printer)).status()).toEqual(status);
  });

  it('is made of its four answers, each to its own request', async () => {
    const printer = createScriptedPrinter();
    await (await aSession(printer)).status();
    expect(printer.asked).toEqual(['1', '2', '3', '4']);
  });

  it('is what it says now, not an answer that came too late for the last time', async () => {
    const printer = createScriptedPrinter({ answerDelay: 350, status: { ...ALL_WELL, 1: 0x1a } });
    const session = await aSession(printer, createDeviceMemory());
    await session.status();
    printer.pass(60_000);
    printer.answerDelay = 2;
    printer.status = { ...ALL_WELL };
    expect(await session.status()).toEqual({ kind: 'ready' });
  });

  it('is not disturbed by noise on the line', async () => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    printer.say([0xff, 0x11, 0x80]);
    printer.say([0xff], 1);
    expect(await session.status()).toEqual({ kind: 'ready' });
  });

  it('is had in time from one that only makes noise', async () => {
    const printer = createScriptedPrinter({ status: { ...SILENT } });
    const session = await aSession(printer);
    const before = printer.now();
    for (let at = 0; at < 2_000; at += 10) printer.say([0xff], at);
    expect(await session.status()).toEqual({ kind: 'unknown' });
    expect(printer.now() - before).toBeLessThanOrEqual(300);
  });

  it('is made of what it answers when it does not know every request', async () => {
    const printer = createScriptedPrinter({ status: { 1: 0x12, 2: null, 3: null, 4: 0x7e } });
    const session = await aSession(printer);
    expect(await session.status()).toEqual({ kind: 'out-of-paper' });
    printer.asked.length = 0;
    expect(await session.status()).toEqual({ kind: 'out-of-paper' });
    expect(printer.asked).toEqual(['1', '4']);
  });

  it('is not known while it is silent, but it goes on being asked', async () => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    await session.status();
    printer.status = { ...SILENT };
    expect(await session.status()).toEqual({ kind: 'unknown' });
    printer.status = { ...ALL_WELL };
    expect(await session.status()).toEqual({ kind: 'ready' });
  });
});

describe('the status of a printer that does not answer', () => {
  it('is not known, and it is not asked again for a minute', async () => {
    const printer = createScriptedPrinter({ status: { ...SILENT } });
    const memory = createDeviceMemory();
    const before = printer.now();
    expect(await (await aSession(printer, memory)).status()).toEqual({ kind: 'unknown' });
    expect(printer.now() - before).toBe(300);
    printer.pass(59_000);
    expect(await (await aSession(printer, memory)).status()).toEqual({ kind: 'unknown' });
    expect(printer.asked).toEqual(['1']);
    printer.pass(1_000);
    printer.status = { ...ALL_WELL };
    expect(await (await aSession(printer, memory)).status()).toEqual({ kind: 'ready' });
  });

  it('says nothing of another one in its place', async () => {
    const printer = createScriptedPrinter({ status: { ...SILENT } });
    const memory = createDeviceMemory();
    await (await aSession(printer, memory)).status();
    printer.identity = { ...IDENTITY, serial: 'EMU0002' };
    printer.status = { ...ALL_WELL };
    expect(await (await aSession(printer, memory)).status()).toEqual({ kind: 'ready' });
  });

  it('is not asked for where nothing can come back', async () => {
    const printer = createScriptedPrinter({ answers: false, port: undefined });
    expect(await (await aSession(printer)).status()).toEqual({ kind: 'unknown' });
    expect(printer.asked).toEqual([]);
  });

  it.each([
    ['out-of-paper', 'out-of-paper'],
    ['offline', 'offline'],
    ['ready', 'unknown'],
    [undefined, 'unknown'],
  ] as const)('while its port says %s is %s', async (port, kind) => {
    const printer = createScriptedPrinter({ status: { ...SILENT }, port });
    const session = await aSession(printer);
    expect(await session.status()).toEqual({ kind });
    expect(await session.status()).toEqual({ kind });
  });

  it("is its port's alone where nothing can come back", async () => {
    const printer = createScriptedPrinter({ answers: false, port: 'ready' });
    expect(await (await aSession(printer)).status()).toEqual({ kind: 'ready' });
  });
});

describe('the status of a printer that takes nothing', () => {
  it.each([
    ['out-of-paper', 'out-of-paper'],
    ['ready', 'offline'],
    ['offline', 'offline'],
    [undefined, 'offline'],
  ] as const)('while its port says %s is %s', async (port, kind) => {
    const printer = createScriptedPrinter({ room: 0, port });
    expect(await (await aSession(printer)).status()).toEqual({ kind });
  });

  it('does not make it one that never answers', async () => {
    const printer = createScriptedPrinter({ room: 0 });
    const session = await aSession(printer);
    await session.status();
    printer.room = Infinity;
    expect(await session.status()).toEqual({ kind: 'ready' });
  });
});

describe('the status of a printer that is gone', () => {
  it('is a fault', async () => {
    const printer = createScriptedPrinter();
    const session = await aSession(printer);
    printer.present = false;
    expect(await faultOf(session.status())).toMatchObject({ code: 'unplugged' });
  });
});
