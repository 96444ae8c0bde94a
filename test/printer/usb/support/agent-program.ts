import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { AgentCommand, AgentEvent } from './agent-conversation.ts';
import { createEventLog, type EventLog } from './event-log.ts';

const PROGRAM = fileURLToPath(new URL('../print-agent.ts', import.meta.url));

/** ms in which a program that holds nothing any more must have ended. */
const FAREWELL = 5_000;

/** The program under the printers, as a process of its own. */
export interface AgentProgram {
  readonly events: EventLog<AgentEvent>;
  readonly send: (command: AgentCommand) => void;
  /** Ends its input; resolves with its exit code once it has ended by itself, null when it had to be killed. */
  finish(): Promise<number | null>;
  /** Has it stand still, as where the machine is busy with all else, until it may go on. */
  standStill(): void;
  goOn(): void;
  kill(): void;
}

export function startAgentProgram(environment: Readonly<Record<string, string>>): AgentProgram {
  const program = spawn(process.execPath, [PROGRAM], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const exited = once(program, 'exit') as Promise<[number | null]>;
  const events = createEventLog<AgentEvent>('the agent');
  const lines = createInterface({ input: program.stdout });
  lines.on('line', (line) => events.add(JSON.parse(line) as AgentEvent));
  // a crash must not look like a printer that is not found
  program.on('close', (code, signal) => events.end(`ended with ${String(code ?? signal)}`));
  return {
    events,
    send: (command) => void program.stdin.write(`${JSON.stringify(command)}\n`),
    async finish() {
      const tooLong = setTimeout(() => program.kill('SIGKILL'), FAREWELL);
      program.stdin.end();
      const [code] = await exited;
      clearTimeout(tooLong);
      return code;
    },
    standStill: () => void program.kill('SIGSTOP'),
    goOn: () => void program.kill('SIGCONT'),
    kill: () => void program.kill('SIGKILL'),
  };
}
