/**
 * Structured log lines without personal data. Only the fields named here can be written: a name, an ID number
 * or a phone number has no place to go.
 */

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

export interface LogFields {
  readonly command?: string;
  readonly code?: string;
  readonly visitId?: string;
  readonly jobId?: string;
  readonly ticket?: string;
  readonly role?: string;
  readonly port?: number;
  readonly host?: string;
  readonly profile?: string;
  readonly printer?: string;
  readonly count?: number;
  readonly ms?: number;
  /** A file of the office's own media folder. */
  readonly file?: string;
  /** An exception: its type and where it was thrown, never its message, which may quote what a person typed. */
  readonly error?: unknown;
}

export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const ORDER: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

/** @param write takes one finished line without its newline */
export function createLogger(
  level: LogLevel,
  now: () => number,
  write: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
): Logger {
  const from = ORDER.indexOf(level);
  const at =
    (own: LogLevel) =>
    (event: string, fields: LogFields = {}): void => {
      if (ORDER.indexOf(own) < from) return;
      const { error, ...plain } = fields;
      const line = { at: new Date(now()).toISOString(), level: own, event, ...plain, ...describe(error) };
      write(JSON.stringify(line));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function describe(error: unknown): { error?: string; thrownAt?: string } {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const where = framesOf(error)
    .slice(0, 3)
    .map((frame) => frame.trim().replace(/\(?(file:\/\/)?\S*[\\/]/, '('));
  return { error: `${error.name}${code}`, thrownAt: where.join(' < ') };
}

/** A message of several lines stands in the stack too, and one of them may begin like a place in the code. */
function framesOf({ stack = '', message }: Error): string[] {
  const at = stack.indexOf(message);
  const lines = stack.slice(at < 0 ? 0 : at + message.length).split('\n');
  return lines.filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
}
