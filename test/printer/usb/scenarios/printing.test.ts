import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';
import { aTicket } from '../support/ticket-bytes.ts';

describe('a USB printer that works', () => {
  scenario('is ready, and gets a ticket byte for byte', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    await agent.says('ready');
    agent.print('A-007');
    await agent.printed('A-007');
    expect((await printer.look()).slips).toEqual([await aTicket('A-007')]);
  });

  scenario('gets tickets in the order they were given', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    agent.print('A-001', 'B-001', 'A-002', 'A-003');
    await agent.printed('A-001', 'B-001', 'A-002', 'A-003');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'B-001', 'A-002', 'A-003']);
  });

  scenario('has printed a ticket only when it is on paper', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    await agent.says('ready');
    await printer.do({ do: 'speed', bytesPerSecond: 20_000 });
    agent.print('A-001');
    await agent.printed('A-001');
    expect((await printer.look()).held).toBe(0);
  });

  scenario('is taken over from the kernel driver that holds it', async ({ place, start }) => {
    const printer = await place('main', { kernelDriver: true });
    const agent = await start();
    agent.print('A-001');
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  });

  scenario(
    'that another program holds is told of as such, and printed on once it is free',
    async ({ place, start }) => {
      const printer = await place();
      await printer.do({ do: 'busy', busy: true });
      const agent = await start();
      agent.print('A-001');
      await agent.says('error', 'access-denied');
      await printer.do({ do: 'busy', busy: false });
      await agent.printed('A-001');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
    },
  );
});
