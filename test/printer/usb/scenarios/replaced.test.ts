import { describe, expect } from 'vitest';
import { printedLines } from '../../support/printed-lines.ts';
import { scenario } from '../support/scenario.ts';

const NARROW = { vendor: 0x0416, product: 0x5011, maker: 'STMicroelectronics', model: 'POS58', serial: null };

describe('another model in the place of the printer', () => {
  scenario('is told of by its name, and prints what waits', async ({ place, start }) => {
    const first = await place('main');
    const agent = await start();
    await agent.until({ event: 'status', status: 'ready', model: 'EPSON TM-T82' });
    await first.do({ do: 'cable', plugged: false });
    await agent.says('unplugged');
    agent.print('A-001');
    await agent.retrying('A-001');
    const other = await place('main', {
      identity: { vendor: 0x0519, product: 0x0003, maker: 'Star', model: 'TSP143', serial: 'EMU0002' },
    });
    await agent.until({ event: 'status', status: 'ready', model: 'Star TSP143' });
    await agent.printed('A-001');
    expect((await other.look()).slips).toHaveLength(1);
  });

  scenario('of narrower paper gets slips of its own width', async ({ place, start }) => {
    const wide = await place('main');
    const agent = await start({ byModel: true });
    agent.print('A-001');
    await agent.printed('A-001');
    expect(widest((await wide.look()).slips)).toBeGreaterThan(32);
    await wide.do({ do: 'cable', plugged: false });
    await agent.says('unplugged');
    const narrow = await place('main', { identity: NARROW });
    agent.print('A-002');
    await agent.printed('A-002');
    expect(widest((await narrow.look()).slips)).toBeLessThanOrEqual(32);
  });
});

/** Characters of the longest line. */
function widest(slips: readonly Uint8Array[]): number {
  return Math.max(...slips.flatMap(printedLines).map((line) => line.width));
}
