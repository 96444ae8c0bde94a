import { describe, expect, it } from 'vitest';
import { START } from '../support/an-office.ts';
import { main, office, printers, second, use } from '../support/two-printers.ts';

describe('what is reported of the printers', () => {
  it('is nothing before anyone asked', () => {
    use('main');
    expect(printers.reports()).toEqual([
      { port: 'main', model: null, serial: null, state: 'unknown', cause: null, since: null, inUse: true },
    ]);
  });

  it('is what each said last, and since when it is so', async () => {
    await printers.check();
    await office.time.advance(5_000);
    main.script.status = { kind: 'error', cause: 'cutter-jam' };
    await printers.check();
    await office.time.advance(5_000);
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
    await printers.check();
    await printers.check();
    expect(office.changes.map(({ port, state }) => [port, state])).toEqual([
      ['main', 'ready'],
      ['second', 'ready'],
    ]);
    office.changes.length = 0;
    main.script.status = { kind: 'cover-open' };
    await printers.check();
    expect(office.changes.map(({ port, state, inUse }) => [port, state, inUse])).toEqual([
      ['main', 'cover-open', false],
      ['second', 'ready', true],
    ]);
  });

  it('follows what the one who holds it learns', async () => {
    const session = await printers.open();
    main.script.status = { kind: 'paper-near-end' };
    await session.status();
    expect(printers.status()).toEqual({ kind: 'paper-near-end' });
    await printers.check();
    expect(main.open.most).toBe(1);
    await session.close();
  });

  it('keeps the model while it is unplugged', async () => {
    use('main');
    await printers.check();
    main.script.openFault = 'unplugged';
    await printers.check();
    expect(printers.reports()).toMatchObject([{ state: 'unplugged', model: 'ACME main', inUse: false }]);
  });

  it('watches every port until it is told to stop', () => {
    let woken = 0;
    const stop = printers.watch(() => (woken += 1));
    main.plug();
    second.plug();
    stop();
    main.plug();
    expect(woken).toBe(2);
  });
});
