import { expect, it } from 'vitest';
import { createRandom } from '../../../scripts/simulate/random.ts';
import { type EmulatedPrinter } from '../../support/usb-printer/emulated-printer.ts';
import { openUsbDesk } from '../../support/usb-printer/usb-desk.ts';
import { startAgentProgram } from './support/agent-program.ts';
import { flawsOf } from './support/counted-paper.ts';
import { anyMishap } from './support/mishaps.ts';
import { readPiece } from './support/on-paper.ts';
import { createPrintAgent } from './support/print-agent-client.ts';

const TICKETS = 500;
/** Visitors who take a number while one thing is wrong. */
const MOST_AT_ONCE = 4;
/** To see a day again: the seed that its run printed. */
const seed = process.env.ULT_MISHAP_SEED ?? String(Date.now());

it('prints each of 500 numbers once, or again headed CETAK ULANG, whatever befalls the printer', async () => {
  const random = createRandom(seed);
  const numbers = Array.from({ length: TICKETS }, (_, index) => `A-${String(index + 1).padStart(3, '0')}`);
  const desk = await openUsbDesk();
  const program = startAgentProgram(desk.environment);
  const agent = createPrintAgent(program);
  const paper: Uint8Array[] = [];
  /** What befell the printer while a number was printed. */
  const befell = new Map<string, string>();
  const collect = async (from: EmulatedPrinter): Promise<void> =>
    void paper.push(...(await from.look()).slips);
  try {
    let printer = await desk.place('main');
    await agent.start({ setting: 'usb', times: { answer: 150, confirm: 1_000, send: 200 } });
    const uncertain = new Set<string>();
    for (let given = 0; given < TICKETS;) {
      const now = numbers.slice(given, given + 1 + random.below(MOST_AT_ONCE));
      given += now.length;
      const mishap = anyMishap(random, `EMU-${given}`);
      for (const number of now) befell.set(number, mishap.name);
      if (mishap.replacement !== undefined) {
        await collect(printer);
        printer = await desk.place('main', { identity: mishap.replacement });
      }
      await mishap.befall(printer);
      agent.print(...now);
      await agent.untilPrintedOrStuck(now);
      await printer.do({ do: 'settle' });
      for (const number of await agent.uncertainAfter(now)) uncertain.add(number);
      if (mishap.replacement !== undefined) {
        await collect(printer);
        printer = await desk.place('main', { identity: { serial: `EMU-${given}-B` } });
      }
    }
    await collect(printer);
    await agent.stop();
    expect(await program.finish()).toBe(0);
    const pieces = await Promise.all(paper.map(readPiece));
    const again = pieces.filter((piece) => 'ticket' in piece && piece.again).length;
    console.log(
      `seed ${seed}: ${pieces.length} papers, ${uncertain.size} numbers uncertain, ${again} CETAK ULANG`,
    );
    console.log(counted([...befell.values()]));
    const flaws = flawsOf(numbers, pieces, uncertain).map((flaw) => {
      const number = flaw.slice(0, 5);
      return `${flaw} (${befell.get(number) ?? ''})`;
    });
    expect(flaws, `of the day with the seed ${seed}`).toEqual([]);
  } finally {
    program.kill();
    await desk.close();
  }
}, 900_000);

/** Each name with how often it is there. */
function counted(names: readonly string[]): string {
  const different = [...new Set(names)].toSorted();
  return different.map((name) => `${name} ${names.filter((one) => one === name).length}`).join(', ');
}
