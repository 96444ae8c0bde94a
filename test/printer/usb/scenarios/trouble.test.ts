import { describe, expect } from 'vitest';
import type { Deed } from '../../../support/usb-printer/emulated-printer.ts';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

interface Trouble {
  readonly what: string;
  readonly begins: Deed;
  readonly ends: Deed;
  readonly status: string;
  readonly cause?: string;
}

/** ms: what a printer in trouble leaves unsaid is waited for shortly. */
const times = { send: 250, answer: 250, confirm: 600 };

const TROUBLES: readonly Trouble[] = [
  {
    what: 'with its cover open',
    begins: { do: 'cover', open: true },
    ends: { do: 'cover', open: false },
    status: 'cover-open',
  },
  {
    what: 'switched off-line',
    begins: { do: 'online', online: false },
    ends: { do: 'online', online: true },
    status: 'offline',
  },
  {
    what: 'whose head is too hot',
    begins: { do: 'head', hot: true },
    ends: { do: 'head', hot: false },
    status: 'error',
    cause: 'too-hot',
  },
  {
    what: 'that is broken',
    begins: { do: 'broken', broken: true },
    ends: { do: 'broken', broken: false },
    status: 'error',
    cause: 'device-error',
  },
];

describe.each(TROUBLES)('a printer $what', ({ begins, ends, status, cause }) => {
  scenario('says so before anyone asks, and gets nothing until it is put right', async ({ place, start }) => {
    const printer = await place();
    await printer.do(begins);
    const agent = await start({ times });
    await agent.says(status, cause);
    agent.print('A-001');
    await agent.retrying('A-001');
    expect((await printer.look()).held).toBe(0);
    await printer.do(ends);
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  });

  scenario(
    'in mid-ticket: the rest comes out when it is put right, and all again headed CETAK ULANG',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start({ times });
      await agent.says('ready');
      await printer.at('printed', 300, begins);
      agent.print('A-001', 'A-002');
      await agent.says(status, cause);
      await agent.retrying('A-001');
      await printer.do(ends);
      await agent.says('ready');
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-001*', 'A-002']);
    },
  );

  scenario(
    'in mid-ticket, and refuses what does not fit its buffer: prints it again headed CETAK ULANG',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start({ times });
      await agent.says('ready');
      await printer.do({ do: 'buffer', bytes: 100 });
      await printer.at('printed', 300, begins);
      agent.print('A-001', 'A-002');
      // it takes not even a request for its status
      await agent.says('offline');
      await agent.retrying('A-001');
      await printer.do(ends);
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001*', 'A-002']);
    },
  );
});
