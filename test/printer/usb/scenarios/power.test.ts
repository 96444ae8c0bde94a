import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';
import { aTicket } from '../support/ticket-bytes.ts';

describe('a printer that loses its power', () => {
  scenario(
    'in mid-ticket: the half on paper is cut off, and the ticket printed again headed CETAK ULANG',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start();
      await agent.says('ready');
      await printer.at('taken', 300, { do: 'power', on: false });
      agent.print('A-001', 'A-002');
      await agent.says('unplugged');
      await printer.do({ do: 'power', on: true });
      await agent.printed('A-001', 'A-002');
      const pieces = await piecesFrom(printer);
      expect(pieces).toMatchObject([{ scrap: 'A-001', again: false }, {}, {}]);
      expect(tickets(pieces)).toEqual(['A-001*', 'A-002']);
    },
  );

  scenario('with a ticket it took and had not begun: the ticket is not lost', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    await agent.says('ready');
    await printer.do({ do: 'speed', bytesPerSecond: 1 });
    agent.print('A-001');
    await printer.until('taken', (await aTicket('A-001')).length + 1);
    await printer.do({ do: 'power', on: false });
    await agent.says('unplugged');
    await printer.do({ do: 'speed', bytesPerSecond: null });
    await printer.do({ do: 'power', on: true });
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001*']);
  });

  scenario('while nobody prints: says so, and prints on when it has it back', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    await agent.says('ready');
    await printer.do({ do: 'power', on: false });
    await agent.says('unplugged');
    await printer.do({ do: 'power', on: true });
    await agent.says('ready');
    agent.print('A-001');
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  });
});
