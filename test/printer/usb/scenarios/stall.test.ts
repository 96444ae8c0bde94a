import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

describe('a printer that stalls', () => {
  scenario(
    'in mid-ticket: is cleared, and prints the ticket again headed CETAK ULANG',
    async ({ place, start }) => {
      const printer = await place();
      const agent = await start();
      await agent.says('ready');
      await printer.at('taken', 300, { do: 'halt' });
      agent.print('A-001', 'A-002');
      await agent.retrying('A-001');
      await agent.printed('A-001', 'A-002');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001*', 'A-002']);
    },
  );

  scenario('before the first byte: is cleared, and prints every ticket', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'halt' });
    const agent = await start();
    agent.print('A-001');
    await agent.printed('A-001');
    const pieces = await piecesFrom(printer);
    expect(pieces.flatMap((piece) => ('ticket' in piece ? [piece.ticket] : []))).toEqual(['A-001']);
  });
});
