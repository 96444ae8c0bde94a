import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

const times = { answer: 100, confirm: 300 };

describe.each([
  { what: 'names its IN endpoint first', layout: 'in-first' },
  {
    what: 'has a second OUT endpoint that prints nothing, and one that is no bulk endpoint',
    layout: 'two-out',
  },
  { what: 'prints on another than the first of its alternate settings', layout: 'alternates' },
  { what: 'is a keyboard and a disk before it is a printer', layout: 'composite' },
] as const)('a device that $what', ({ layout }) => {
  scenario('prints and answers, and nothing goes where it does not belong', async ({ place, start }) => {
    const printer = await place('main', { identity: { layout } });
    const agent = await start();
    await agent.says('ready');
    agent.print('A-001', 'A-002');
    await agent.printed('A-001', 'A-002');
    await printer.do({ do: 'paper', paper: 'out' });
    await agent.says('out-of-paper');
    const seen = await printer.look();
    expect(seen.strayed).toBe(0);
    expect(seen.slips).toHaveLength(2);
  });
});

describe('a device that has no IN endpoint', () => {
  scenario('prints', async ({ place, start }) => {
    const printer = await place('main', { identity: { layout: 'no-in' } });
    const agent = await start({ times });
    agent.print('A-001', 'A-002');
    await agent.printed('A-001', 'A-002');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001', 'A-002']);
  });
});

describe('a device that has no OUT endpoint', () => {
  scenario('is in error, and the ticket waits for one that has', async ({ place, start }) => {
    const broken = await place('main', { identity: { layout: 'no-out' } });
    const agent = await start({ times });
    agent.print('A-001');
    await agent.says('error', 'device-error');
    await agent.retrying('A-001');
    expect((await broken.look()).slips).toEqual([]);
    const printer = await place('main');
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  });
});
