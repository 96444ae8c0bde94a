import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

/** ms: what never comes is waited for shortly. */
const times = { answer: 100, confirm: 300, send: 300 };

describe('a printer that never answers', () => {
  scenario('prints, and is of unknown state', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'mute', what: ['dle-eot', 'gs-r', 'port-status'] });
    const agent = await start({ times });
    agent.print('A-001', 'A-002');
    await agent.printed('A-001', 'A-002');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002']);
  });

  scenario('is not asked again for every ticket', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'mute', what: ['dle-eot', 'gs-r', 'port-status'] });
    const agent = await start({ times });
    agent.print('A-001');
    await agent.printed('A-001');
    await printer.look();
    agent.print('A-002', 'A-003', 'A-004');
    await agent.printed('A-002', 'A-003', 'A-004');
    expect((await printer.look()).asked).toBe(0);
  });

  scenario(
    'but by its port status: is out of paper when it refuses a ticket, and prints once filled',
    async ({ place, start }) => {
      const printer = await place();
      await printer.do({ do: 'mute', what: ['dle-eot', 'gs-r'] });
      const agent = await start({ times });
      agent.print('A-001');
      await agent.printed('A-001');
      await printer.do({ do: 'paper', paper: 'out' });
      await printer.do({ do: 'buffer', bytes: 50 });
      agent.print('A-002');
      await agent.says('out-of-paper');
      await printer.do({ do: 'paper', paper: 'full' });
      await agent.printed('A-002');
      expect(tickets(await piecesFrom(printer)).at(-1)).toMatch(/^A-002/);
    },
  );

  scenario(
    'and refuses every byte: is off-line, and prints unmarked once it takes them',
    async ({ place, start }) => {
      const printer = await place();
      await printer.do({ do: 'mute', what: ['dle-eot', 'gs-r', 'port-status'] });
      await printer.do({ do: 'deaf', deaf: true });
      const agent = await start({ times });
      agent.print('A-001');
      await agent.says('offline');
      await agent.retrying('A-001');
      await printer.do({ do: 'deaf', deaf: false });
      await agent.printed('A-001');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
    },
  );
});

describe('a printer that says how it is but not what it has printed', () => {
  scenario('prints all the same', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'mute', what: ['gs-r'] });
    const agent = await start({ times: { ...times, confirm: 1_000 } });
    await agent.says('ready');
    agent.print('A-001', 'A-002', 'A-003');
    await agent.printed('A-001', 'A-002', 'A-003');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002', 'A-003']);
  });

  scenario(
    'and runs out of paper in mid-ticket: prints it again headed CETAK ULANG',
    async ({ place, start }) => {
      const printer = await place();
      await printer.do({ do: 'mute', what: ['gs-r'] });
      await printer.do({ do: 'buffer', bytes: 64 });
      const agent = await start({ times });
      await agent.says('ready');
      await printer.at('printed', 200, { do: 'paper', paper: 'out' });
      agent.print('A-001', 'A-002');
      await agent.says('out-of-paper');
      await printer.do({ do: 'paper', paper: 'full' });
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001*', 'A-002']);
    },
  );
});
