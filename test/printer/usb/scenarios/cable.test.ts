import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

describe('a printer whose cable is pulled', () => {
  scenario(
    'in mid-ticket: the ticket is printed headed CETAK ULANG when the cable is back',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start();
      await agent.says('ready');
      await printer.at('taken', 300, { do: 'cable', plugged: false });
      agent.print('A-001', 'A-002');
      await agent.says('unplugged');
      await agent.retrying('A-001');
      await printer.do({ do: 'cable', plugged: true });
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001*', 'A-002']);
    },
  );

  scenario('between two requests for its status: says so, and is well again', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    await agent.says('ready');
    await printer.at('asked', 2, { do: 'cable', plugged: false });
    await agent.says('unplugged');
    await printer.do({ do: 'cable', plugged: true });
    await agent.says('ready');
  });

  scenario('in mid-ticket for good: the program can still end', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    await agent.says('ready');
    await printer.at('taken', 300, { do: 'cable', plugged: false });
    agent.print('A-001');
    await agent.says('unplugged');
    await agent.retrying('A-001');
  });

  scenario(
    'just before it is opened: the program lives on, and prints when the cable is back',
    async ({ place, start }) => {
      const printer = await place();
      await printer.do({ do: 'lose-node' });
      const agent = await start();
      await agent.says('unplugged');
      await printer.do({ do: 'cable', plugged: false });
      await printer.do({ do: 'cable', plugged: true });
      agent.print('A-001');
      await agent.printed('A-001');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
    },
  );

  scenario(
    'and put back three times while nothing is printed: the next ticket is as if nothing had been',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start();
      agent.print('A-001');
      await agent.printed('A-001');
      for (let times = 0; times < 3; times += 1) {
        await printer.do({ do: 'cable', plugged: false });
        await printer.do({ do: 'cable', plugged: true });
      }
      agent.print('A-002');
      await agent.printed('A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002']);
    },
  );
});
