import { describe, expect } from 'vitest';
import { piecesFrom, tickets } from '../support/on-paper.ts';
import { scenario } from '../support/scenario.ts';

const EPSON = { vendor: 0x04b8, product: 0x0202, serial: 'EMU0001' };
const STAR = { vendor: 0x0519, product: 0x0003, maker: 'Star', model: 'TSP143', serial: 'EMU0002' };
const TWIN = { ...EPSON, serial: 'EMU0003' };

describe('of two printers', () => {
  scenario('the one whose ids are asked for prints', async ({ place, start }) => {
    const other = await place('other', { identity: EPSON });
    const wanted = await place('wanted', { identity: STAR });
    const agent = await start({ setting: 'usb:0519:0003' });
    agent.print('A-001');
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(wanted))).toEqual(['A-001']);
    expect((await other.look()).taken).toBe(0);
  });

  scenario('of one model the one whose serial number is asked for prints', async ({ place, start }) => {
    const other = await place('other', { identity: EPSON });
    const wanted = await place('wanted', { identity: TWIN });
    const agent = await start({ setting: 'usb:04b8:0202:EMU0003' });
    agent.print('A-001');
    await agent.printed('A-001');
    expect(tickets(await piecesFrom(wanted))).toEqual(['A-001']);
    expect((await other.look()).taken).toBe(0);
  });

  scenario('neither prints when a third is asked for', async ({ place, start }) => {
    const printers = [await place('one', { identity: EPSON }), await place('two', { identity: STAR })];
    const agent = await start({ setting: 'usb:0416:5011' });
    agent.print('A-001');
    await agent.says('unplugged');
    await agent.retrying('A-001');
    for (const printer of printers) expect((await printer.look()).taken).toBe(0);
  });

  scenario(
    'the second prints while the first is out of paper, and the first again once filled',
    async ({ place, start }) => {
      const first = await place('first', { identity: EPSON });
      const second = await place('second', { identity: STAR });
      await first.do({ do: 'paper', paper: 'out' });
      const agent = await start({ setting: 'usb:04b8:0202,usb:0519:0003' });
      agent.print('A-001');
      await agent.printed('A-001');
      expect(tickets(await piecesFrom(second))).toEqual(['A-001']);
      await first.do({ do: 'paper', paper: 'full' });
      await agent.until({ event: 'status', port: 'usb:04b8:0202', status: 'ready', inUse: true });
      agent.print('A-002');
      await agent.printed('A-002');
      expect(tickets(await piecesFrom(first))).toEqual(['A-002']);
      expect(tickets(await piecesFrom(second))).toEqual([]);
    },
  );

  scenario('the second prints headed CETAK ULANG what the first was cut off in', async ({ place, start }) => {
    const first = await place('first', { identity: EPSON });
    const second = await place('second', { identity: TWIN });
    const agent = await start({ setting: 'usb:04b8:0202:EMU0001,usb:04b8:0202:EMU0003' });
    await agent.says('ready');
    await first.at('taken', 300, { do: 'cable', plugged: false });
    agent.print('A-001', 'A-002');
    await agent.printed('A-001', 'A-002');
    expect(tickets(await piecesFrom(first))).toEqual([]);
    expect(tickets(await piecesFrom(second))).toEqual(['A-001*', 'A-002']);
  });
});
