import { describe, expect, it } from 'vitest';
import { gate, print } from '../support/an-office.ts';
import { main, office, printers, second, use } from '../support/two-printers.ts';

describe('a printer that takes long to answer', () => {
  it('is waited for while it was not known to be in trouble', async () => {
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    const printing = print(printers);
    await office.time.advance(60_000);
    hanging.lift();
    expect(await printing).toBe('main');
  });

  it('holds nobody up when it was in trouble before and another is well', async () => {
    main.script.openFault = 'offline';
    await printers.check();
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    const printing = print(printers);
    await office.time.advance(500);
    expect(await printing).toBe('second');
    main.script.openFault = null;
    hanging.lift();
    await printers.close();
    expect(main.open.now).toBe(0);
    expect(printers.reports()[0]).toMatchObject({ state: 'ready', inUse: true });
  });

  it('is waited for after all when the other is in trouble', async () => {
    main.script.openFault = 'offline';
    second.script.status = { kind: 'out-of-paper' };
    await printers.check();
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    main.script.openFault = null;
    const printing = print(printers);
    await office.time.advance(60_000);
    hanging.lift();
    expect(await printing).toBe('main');
  });

  it('holds up nobody who looks at all printers when it was in trouble before', async () => {
    main.script.openFault = 'offline';
    await printers.check();
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    second.script.status = { kind: 'paper-near-end' };
    const checked = printers.check();
    await office.time.advance(500);
    await checked;
    expect(printers.status()).toEqual({ kind: 'paper-near-end' });
    main.script.openFault = null;
    hanging.lift();
    await printers.close();
    expect(printers.status()).toEqual({ kind: 'ready' });
    expect(office.time.timers()).toEqual([]);
  });

  it('is opened once for a look and a slip that come together', async () => {
    use('main');
    const hanging = gate();
    main.script.beforeOpen = hanging.wait;
    const checked = printers.check();
    const printing = print(printers);
    hanging.lift();
    expect(await printing).toBe('main');
    await checked;
    expect(main.opened()).toBe(1);
    expect(main.open).toEqual({ now: 0, most: 1 });
  });
});
