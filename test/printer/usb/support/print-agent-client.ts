import type { PrintJob } from '../../../../printer/types.ts';
import { aJob } from '../../support/a-job.ts';
import { aSlip } from '../../support/a-slip.ts';
import type { AgentEvent, Handles, StartOptions } from './agent-conversation.ts';
import type { AgentProgram } from './agent-program.ts';
import type { Wanted } from './event-log.ts';

type JobEvent = Extract<AgentEvent, { event: 'job' }>;

/** The print queue in the other process, as a scenario speaks of it. */
export interface PrintAgent {
  start(options: StartOptions): Promise<void>;
  /** Gives it tickets with these numbers, each of which is also its job's id. */
  print(...numbers: readonly string[]): void;
  /** Resolves when all of these are printed. */
  printed(...numbers: readonly string[]): Promise<void>;
  /** Resolves when all of these are printed, or one of them was tried in vain. */
  untilPrintedOrStuck(numbers: readonly string[]): Promise<void>;
  /** Resolves when all of these are printed, with those of which an attempt before may have reached paper. */
  uncertainAfter(numbers: readonly string[]): Promise<string[]>;
  /** Resolves when a ticket was tried in vain and waits for the next try. */
  retrying(number: string): Promise<void>;
  /** Resolves when it next says this of a printer; of an error, with its cause. */
  says(status: string, cause?: string): Promise<void>;
  until(wanted: Wanted<AgentEvent>): Promise<AgentEvent>;
  /** Has another part of the program listen for unplugged devices. */
  listenForDetach(): Promise<void>;
  handles(): Promise<Handles>;
  /** Stops the queue; the program goes on. */
  stop(): Promise<void>;
}

export function createPrintAgent(program: AgentProgram): PrintAgent {
  const { events, send } = program;
  let given = 0;
  /** What was heard last of each job. */
  const last = new Map<string, JobEvent>();

  function isPrinted(number: string): boolean {
    return last.get(number)?.outcome === 'printed';
  }
  async function nextOf(numbers: readonly string[]): Promise<JobEvent> {
    const event = await events.until((one) => one.event === 'job' && numbers.includes(one.id));
    last.set((event as JobEvent).id, event as JobEvent);
    return event as JobEvent;
  }

  return {
    async start(options) {
      events.forget();
      send({ command: 'start', ...options });
      await events.until({ event: 'started' });
    },
    print(...numbers) {
      for (const number of numbers) send({ command: 'print', job: aTicketJob(number, (given += 1)) });
    },
    async printed(...numbers) {
      for (const id of numbers) await events.until({ event: 'job', id, outcome: 'printed' });
    },
    async untilPrintedOrStuck(numbers) {
      while (!numbers.every(isPrinted)) {
        const { outcome } = await nextOf(numbers);
        if (outcome !== 'printed') return;
      }
    },
    async uncertainAfter(numbers) {
      while (!numbers.every(isPrinted)) await nextOf(numbers);
      return numbers.filter((number) => last.get(number)?.uncertain === true);
    },
    async retrying(id) {
      await events.until({ event: 'job', id, outcome: 'retrying' });
    },
    async says(status, cause) {
      await events.until({ event: 'status', status, ...(cause === undefined ? {} : { cause }) });
    },
    until: (wanted) => events.until(wanted),
    async listenForDetach() {
      send({ command: 'listen-for-detach' });
      await events.until({ event: 'listening' });
    },
    async handles() {
      send({ command: 'count-handles' });
      return (await events.until({ event: 'handles' })) as Extract<AgentEvent, { event: 'handles' }>;
    },
    async stop() {
      send({ command: 'stop' });
      await events.until({ event: 'stopped' });
    },
  };
}

function aTicketJob(number: string, createdAt: number): PrintJob {
  return aJob({ id: number, slip: aSlip({ number }), createdAt });
}
