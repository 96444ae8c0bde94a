import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

describe('a printer whose blade is stuck', () => {
  scenario(
    'says so, holds the next ticket, and cuts both copies once it is freed',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start();
      await agent.says('ready');
      await printer.do({ do: 'cutter', cutter: 'jams' });
      agent.print('A-001', 'A-002');
      await agent.says('error', 'cutter-jam');
      await agent.retrying('A-001');
      await printer.do({ do: 'cutter', cutter: 'free' });
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-001*', 'A-002']);
    },
  );
});
