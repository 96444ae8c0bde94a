import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

/** Neither has the fixed bits of an answer in real time. */
const NOISE = 'ff81c3';

describe('a printer that says things nobody asked', () => {
  scenario('before each answer: is understood all the same', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'noise', bytes: NOISE });
    const agent = await start();
    await agent.says('ready');
    agent.print('A-001', 'A-002');
    await agent.printed('A-001', 'A-002');
    await printer.do({ do: 'paper', paper: 'out' });
    await agent.says('out-of-paper');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002']);
  });

  scenario('and nothing else: prints, and is of unknown state', async ({ place, start }) => {
    const printer = await place();
    await printer.do({ do: 'mute', what: ['dle-eot', 'gs-r', 'port-status'] });
    await printer.do({ do: 'say', bytes: NOISE.repeat(40) });
    const agent = await start({ times: { answer: 100, confirm: 300 } });
    agent.print('A-001');
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  });

  scenario(
    'and holds an old receipt: is not believed to have printed what it has not',
    async ({ place, start }) => {
      const printer = await place();
      await printer.do({ do: 'say', bytes: '00' });
      const agent = await start();
      await agent.says('ready');
      await printer.at('printed', 200, { do: 'paper', paper: 'out' });
      agent.print('A-001');
      await agent.says('out-of-paper');
      await agent.retrying('A-001');
      await printer.do({ do: 'paper', paper: 'full' });
      await agent.printed('A-001');
      expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-001*']);
    },
  );
});
