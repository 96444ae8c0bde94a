import { describe, expect, it } from 'vitest';
import { createLogger, type LogLevel } from '../../server/logger.ts';

function logged(level: LogLevel, write: (logger: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  write(
    createLogger(
      level,
      () => Date.UTC(2026, 10, 23, 1),
      (line) => lines.push(line),
    ),
  );
  return lines;
}

describe('a line of the log', () => {
  it('is one JSON object with its time, level and event', () => {
    const [line] = logged('info', (logger) => logger.info('hub-started', { port: 8477, profile: 'kaltara' }));
    expect(JSON.parse(line ?? '')).toEqual({
      at: '2026-11-23T01:00:00.000Z',
      level: 'info',
      event: 'hub-started',
      port: 8477,
      profile: 'kaltara',
    });
  });

  it('is left out below the level asked for', () => {
    const all = (logger: ReturnType<typeof createLogger>): void => {
      for (const level of ['debug', 'info', 'warn', 'error'] as const) logger[level](level);
    };
    expect(logged('debug', all)).toHaveLength(4);
    expect(logged('warn', all)).toHaveLength(2);
    expect(logged('silent', all)).toHaveLength(0);
  });

  it('tells the kind and the place of an exception, never its message or what it carries', () => {
    class StrangeError extends Error {
      readonly typed = '6372991205909001';
      override name = 'StrangeError';
      readonly code = 'SQLITE_CONSTRAINT_UNIQUE';
    }
    const error = new StrangeError('no row for Muhammad Rizani\n    at 081200000001', {
      cause: new Error('Noor Hasanah'),
    });
    const [line] = logged('error', (logger) =>
      logger.error('command-failed', { command: 'visit:register', error }),
    );
    expect(line).toContain('StrangeError SQLITE_CONSTRAINT_UNIQUE');
    expect(line).toContain('logger.test.ts');
    for (const said of ['Rizani', '6372', '0812', 'Hasanah', import.meta.dirname])
      expect(line).not.toContain(said);
  });

  it('tells only the type of what was thrown and is no exception', () => {
    const [line] = logged('error', (logger) => logger.error('x', { error: 'Muhammad Rizani' }));
    expect(line).toContain('"error":"string"');
    expect(line).not.toContain('Rizani');
  });
});
