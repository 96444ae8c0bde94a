import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openUsbDesk } from '../../support/usb-printer/usb-desk.ts';
import { startAgentProgram } from './support/agent-program.ts';
import type { Handles } from './support/agent-conversation.ts';
import { piecesFrom, tickets } from './support/on-paper.ts';
import { createPrintAgent } from './support/print-agent-client.ts';

const CYCLES = 200;
/** After so many cycles everything is loaded that is loaded at first use. */
const WARM = 20;
const PRINTS_EVERY = 5;

it('holds no more after 200 times unplugged and plugged in again than after 20', async () => {
  const desk = await openUsbDesk();
  const program = startAgentProgram(desk.environment);
  const agent = createPrintAgent(program);
  try {
    const printer = await desk.place('main');
    await agent.start({ setting: 'usb' });
    await agent.says('ready');
    const handles: Handles[] = [];
    for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
      const number = `A-${String(cycle).padStart(3, '0')}`;
      const prints = cycle % PRINTS_EVERY === 0;
      // now the cable is pulled in the middle of a ticket, now after it
      const cutOff = prints && cycle % 2 === 0;
      if (cutOff) await printer.at('taken', 300, { do: 'cable', plugged: false });
      if (prints) agent.print(number);
      if (prints && !cutOff) await agent.printed(number);
      if (!cutOff) await printer.do({ do: 'cable', plugged: false });
      await agent.says('unplugged');
      handles.push(await agent.handles());
      await printer.do({ do: 'settle' });
      // what comes out again must not be cut off again, or its whole paper may be one too many
      if (cutOff) await agent.printed(number);
      else await agent.says('ready');
    }
    const before = handles[WARM];
    for (const now of handles.slice(WARM)) expect(now).toEqual(before);
    await agent.stop();
    expect(await program.finish()).toBe(0);
    const whole = (await piecesFrom(printer)).filter((piece) => 'ticket' in piece);
    expect(whole).toHaveLength(CYCLES / PRINTS_EVERY);
  } finally {
    program.kill();
    await desk.close();
  }
}, 600_000);

/** More events than any queue on their way to the program takes. */
const UNSEEN = 20;

it('finds a printer that was pulled out and put back many times while the program stood still', async () => {
  const desk = await openUsbDesk();
  const program = startAgentProgram(desk.environment);
  const agent = createPrintAgent(program);
  try {
    const printer = await desk.place('main');
    await agent.start({ setting: 'usb' });
    await agent.says('ready');
    program.standStill();
    const deeds = Array.from({ length: 2 * UNSEEN }, (_, index) =>
      printer.do({ do: 'cable', plugged: index % 2 === 1 }),
    );
    // as far as the emulator comes before it has to wait for the program
    await Promise.race([Promise.all(deeds), wait(300)]);
    program.goOn();
    await Promise.all(deeds);
    agent.print('A-001');
    await agent.printed('A-001');
    await agent.stop();
    expect(await program.finish()).toBe(0);
    expect(tickets(await piecesFrom(printer))).toEqual(['A-001']);
  } finally {
    program.kill();
    await desk.close();
  }
});
