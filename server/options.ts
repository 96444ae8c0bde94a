/** The settings of the environment, read once at the edge (README.md lists them). */
import { join, resolve } from 'node:path';
import { isProfileId } from '../db/seed/profiles/index.ts';
import type { ProfileId } from '../db/seed/profiles/types.ts';
import { parsePrinterSettings } from '../printer/printer-setting.ts';
import type { LogLevel } from './logger.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly profile: ProfileId;
  readonly printer: string;
  readonly paper: 58 | 80;
  /** `always` lets people try the kiosk outside service hours. */
  readonly open: 'hours' | 'always';
  /** Folder of the built pages. */
  readonly rendererDir: string;
  readonly logLevel: LogLevel;
  /** Where phones reach the hub, `http://192.168.1.10:8477`; null (the default) prints no address on tickets. */
  readonly publicUrl?: string | null;
}

export type ReadOptions =
  | { readonly ok: true; readonly value: ServerOptions }
  /** What to do, one sentence a wrong setting. */
  | {
      readonly ok: false;
      readonly error: { readonly code: 'bad-settings'; readonly sentences: readonly string[] };
    };

const LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

/** @param rendererDir where the built pages are, which the environment does not decide */
export function readOptions(
  env: Readonly<Record<string, string | undefined>>,
  rendererDir: string,
): ReadOptions {
  const dataDir = resolve(env.ULT_DATA_DIR ?? 'data');
  const port = Number(env.ULT_PORT ?? '8477');
  const profile = env.ULT_PROFILE ?? 'kaltara';
  const printer = env.ULT_PRINTER ?? `file:${join(dataDir, 'tickets')}`;
  const parsedPrinter = parsePrinterSettings(printer);
  const paper = env.ULT_PAPER ?? '80';
  const open = env.ULT_OPEN ?? 'hours';
  const logLevel = env.ULT_LOG ?? 'info';
  const publicUrl = readPublicUrl(env.ULT_PUBLIC_URL ?? '');
  const sentences = [
    Number.isInteger(port) && port >= 0 && port <= 65_535 ? '' : 'ULT_PORT must be a port number like 8477.',
    isProfileId(profile) ? '' : 'ULT_PROFILE must be kaltara, kalteng, kalsel or kepri.',
    parsedPrinter.ok ? '' : `ULT_PRINTER must be ${parsedPrinter.error.expected}.`,
    paper === '58' || paper === '80' ? '' : 'ULT_PAPER must be 58 or 80 (millimetres).',
    open === 'hours' || open === 'always' ? '' : 'ULT_OPEN must be hours or always.',
    publicUrl !== undefined
      ? ''
      : 'ULT_PUBLIC_URL must be the address phones reach, without a path, like http://192.168.1.10:8477.',
    (LEVELS as readonly string[]).includes(logLevel) ? '' : `ULT_LOG must be one of ${LEVELS.join(', ')}.`,
  ].filter((sentence) => sentence !== '');
  if (sentences.length > 0 || !isProfileId(profile) || publicUrl === undefined)
    return { ok: false, error: { code: 'bad-settings', sentences } };
  return {
    ok: true,
    value: {
      host: env.ULT_HOST ?? '127.0.0.1',
      port,
      dataDir,
      profile,
      printer,
      paper: paper === '58' ? 58 : 80,
      open: open === 'always' ? 'always' : 'hours',
      rendererDir,
      logLevel: logLevel as LogLevel,
      publicUrl,
    },
  };
}

/** @returns scheme, host and port; null where none is set, undefined where it is no such address */
function readPublicUrl(text: string): string | null | undefined {
  if (text === '') return null;
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) return undefined;
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare ? url.origin : undefined;
}
