/** One command as it comes in: parsed, authorised, carried out, answered. Nothing that comes in is a crash. */
import { COMMANDS, type CommandName } from '../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { Caller } from '../auth/callers.ts';
import type { Logger } from '../logger.ts';
import type { Handlers } from './handlers.ts';

export type Ack = (reply: Result<unknown>) => void;

export interface CommandPort {
  /** @param callerNow whom the connection speaks for at this moment; undefined once its session is over */
  receive(callerNow: () => Promise<Caller | undefined>, message: readonly unknown[]): Promise<void>;
}

export function createCommandPort(handlers: Handlers, logger: Logger): CommandPort {
  return {
    async receive(callerNow, message) {
      const ack = message.at(-1);
      // without a way to answer there is nobody to tell; the client's own time-out does
      if (typeof ack !== 'function') return;
      const [name, input] = message;
      const wellFormed = message.length === 3;
      (ack as Ack)(wellFormed ? await answer(callerNow, name, input, handlers, logger) : refuse('bad-input'));
    },
  };
}

async function answer(
  callerNow: () => Promise<Caller | undefined>,
  name: unknown,
  input: unknown,
  handlers: Handlers,
  logger: Logger,
): Promise<Result<unknown>> {
  if (!isCommand(name)) return refuse('unknown-command');
  try {
    const caller = await callerNow();
    if (!caller) return refuse('not-signed-in');
    const { may, input: schema } = COMMANDS[name];
    if (!caller.roles.some((role) => may.includes(role))) {
      return refuse(caller.kind === 'anyone' ? 'not-signed-in' : 'not-allowed');
    }
    const parsed = schema.safeParse(input);
    if (!parsed.success) return refuse('bad-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
    // the schema and the handler belong to the same name, which the compiler cannot follow through the table
    const handle = handlers[name] as (caller: Caller, input: unknown) => Promise<Result<unknown>>;
    const reply = await handle(caller, parsed.data);
    if (!reply.ok) logger.debug('refused', { command: name, code: reply.error.code });
    return reply;
  } catch (error) {
    logger.error('command-failed', { command: name, error });
    return refuse('internal');
  }
}

function isCommand(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(COMMANDS, name);
}
