import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

describe('a printer that is not there when the program starts', () => {
  scenario('is told of as unplugged, and prints unmarked as soon as it comes', async ({ place, start }) => {
    const printer = await place('main', { plugged: false });
    const agent = await start();
    await agent.says('unplugged');
    agent.print('A-001');
    await agent.retrying('A-001');
    await printer.do({ do: 'cable', plugged: true });
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  });

  scenario('is noticed though nothing is to be printed', async ({ place, start }) => {
    const printer = await place('main', { plugged: false });
    const agent = await start();
    await agent.says('unplugged');
    await printer.do({ do: 'cable', plugged: true });
    await agent.says('ready');
  });
});

describe('plugging in', () => {
  scenario('wakes a queue that would not look again for long', async ({ place, start }) => {
    const printer = await place('main', { plugged: false });
    const agent = await start({ lookEvery: 3_600_000 });
    await agent.says('unplugged');
    agent.print('A-001');
    await agent.retrying('A-001');
    await printer.do({ do: 'cable', plugged: true });
    await agent.printed('A-001');
    await printer.do({ do: 'cable', plugged: false });
    await agent.says('unplugged');
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  });
});

describe('a printer that is pulled out', () => {
  scenario('is heard of by everyone else in the program who listens', async ({ place, start }) => {
    const printer = await place();
    const agent = await start();
    await agent.listenForDetach();
    agent.print('A-001');
    await agent.printed('A-001');
    await printer.do({ do: 'cable', plugged: false });
    await agent.until({ event: 'detach-heard' });
  });
});
