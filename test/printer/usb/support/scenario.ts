import { afterAll, expect, it } from 'vitest';
import type { EmulatedPrinter } from '../../../support/usb-printer/emulated-printer.ts';
import { openUsbDesk, type PlaceOptions, type UsbDesk } from '../../../support/usb-printer/usb-desk.ts';
import type { StartOptions } from './agent-conversation.ts';
import { type AgentProgram, startAgentProgram } from './agent-program.ts';
import { createPrintAgent, type PrintAgent } from './print-agent-client.ts';

/** How often each scenario is to pass in a row; `npm test -- printer` asks for twenty. */
const TIMES = Number(process.env.ULT_SCENARIO_TIMES ?? '2');

/** What a scenario has at hand. */
export interface Stage {
  /** Puts an emulated printer on the desk; the one of the setting `usb` if it is the only one. */
  readonly place: (name?: string, options?: PlaceOptions) => Promise<EmulatedPrinter>;
  /** Starts a print queue, on the setting `usb` unless told otherwise. */
  readonly start: (options?: Partial<StartOptions>) => Promise<PrintAgent>;
}

declare module 'vitest' {
  interface TaskMeta {
    /** ms that each time of a scenario took. */
    scenario?: number[];
  }
}

let opened: Promise<UsbDesk> | undefined;
let running: AgentProgram | undefined;

/**
 * One behaviour of the print queue on emulated USB printers, several times in a row, each time with printers and a
 * queue of its own. The program they run in is the same for the whole file, and must be able to end by itself after
 * all of them, which a handle or a listener that is left keeps it from.
 */
export function scenario(name: string, play: (stage: Stage) => Promise<void>): void {
  it(name, { timeout: 60_000 + TIMES * 5_000 }, async ({ task }) => {
    const desk = await (opened ??= openUsbDesk());
    running ??= startAgentProgram(desk.environment);
    const took: number[] = [];
    task.meta.scenario = took;
    try {
      for (let times = 0; times < TIMES; times += 1) {
        const startedAt = performance.now();
        await playOnce(desk, createPrintAgent(running), play);
        took.push(performance.now() - startedAt);
      }
    } catch (error) {
      // the next scenario begins with a clean program
      running.kill();
      running = undefined;
      await desk.clear();
      throw error;
    }
  });
}

async function playOnce(
  desk: UsbDesk,
  agent: PrintAgent,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  await play({
    place: (name = 'main', options = {}) => desk.place(name, options),
    async start(options = {}) {
      await agent.start({ setting: 'usb', ...options });
      return agent;
    },
  });
  await agent.stop();
  await desk.clear();
}

afterAll(async () => {
  try {
    if (running !== undefined) expect(await running.finish(), 'the exit code of the program').toBe(0);
  } finally {
    running = undefined;
    await (await opened)?.close();
    opened = undefined;
  }
});
