import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';
import { aTicket } from '../support/ticket-bytes.ts';

describe('a slow printer', () => {
  scenario('with a small buffer gets the whole ticket, and is in no trouble', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'buffer', bytes: 128 });
    await printer.do({ do: 'speed', bytesPerSecond: 6_000 });
    const agent = await start();
    agent.print('A-001', 'A-002');
    await agent.printed('A-001', 'A-002');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002']);
  });

  scenario(
    'that has taken a ticket long before it has printed it is waited for',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start({ times: { send: 4_000, confirm: 4_000 } });
      await agent.says('ready');
      await printer.do({ do: 'speed', bytesPerSecond: 1_500 });
      agent.print('A-001');
      await agent.printed('A-001');
      expect(await printer.look()).toMatchObject({ held: 0, slips: [await aTicket('A-001')] });
    },
  );
});
