import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

/** ms: what a printer without paper does not take is offered shortly. */
const times = { send: 250, answer: 250 };

describe('a printer whose paper is out', () => {
  scenario(
    'before a ticket: says so while nobody waits, takes nothing, and prints unmarked once filled',
    async ({ place, start }) => {
      const printer = await place();
      await printer.do({ do: 'paper', paper: 'out' });
      const agent = await start({ times });
      await agent.says('out-of-paper');
      agent.print('A-001', 'A-002');
      await agent.retrying('A-001');
      expect((await printer.look()).held).toBe(0);
      await printer.do({ do: 'paper', paper: 'full' });
      await agent.says('ready');
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002']);
    },
  );

  scenario(
    'in mid-ticket, and refuses what does not fit its buffer: prints it again headed CETAK ULANG',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start({ times });
      await agent.says('ready');
      await printer.do({ do: 'buffer', bytes: 64 });
      await printer.at('printed', 200, { do: 'paper', paper: 'out' });
      agent.print('A-001', 'A-002');
      await agent.says('out-of-paper');
      await agent.retrying('A-001');
      await printer.do({ do: 'paper', paper: 'full' });
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001*', 'A-002']);
    },
  );

  scenario(
    'with the whole ticket in its buffer: it comes out when filled, and again headed CETAK ULANG',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start({ times });
      await agent.says('ready');
      await printer.at('printed', 200, { do: 'paper', paper: 'out' });
      agent.print('A-001', 'A-002');
      await agent.says('out-of-paper');
      await agent.retrying('A-001');
      await printer.do({ do: 'paper', paper: 'full' });
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-001*', 'A-002']);
    },
  );

  scenario('again and again in mid-ticket: every ticket comes out in the end', async ({ place, start }) => {
    const printer = await place();
    const agent = await start({ times });
    await printer.do({ do: 'buffer', bytes: 64 });
    for (const number of ['A-001', 'A-002', 'A-003']) {
      await printer.at('printed', 150, { do: 'paper', paper: 'out' });
      agent.print(number);
      await agent.retrying(number);
      await printer.do({ do: 'paper', paper: 'full' });
      await agent.printed(number);
    }
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001*', 'A-002*', 'A-003*']);
  });

  scenario('nearly: says so and prints on', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'paper', paper: 'near-end' });
    const agent = await start({ times });
    await agent.says('paper-near-end');
    agent.print('A-001', 'A-002');
    await agent.printed('A-001', 'A-002');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002']);
    await printer.do({ do: 'paper', paper: 'full' });
    await agent.says('ready');
  });
});
