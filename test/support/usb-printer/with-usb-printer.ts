import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type PrinterDesk, sitAtPrinter } from './printer-desk.ts';

/** Debian's own Python: the bindings to umockdev are installed for no other. */
const PYTHON = '/usr/bin/python3';
const EMULATOR = fileURLToPath(new URL('emulator/main.py', import.meta.url));

/** ms; below the test runner's own, so that nothing is left running when a test fails. */
const TIME_LIMIT = 30_000;

export type ProgramUnderPrinter = ChildProcessByStdio<Writable, Readable, null>;

export interface UsbPrinterOptions {
  /** Starts without the device. */
  readonly unplugged?: boolean;
  /** The kernel's printer driver holds the device first, as on a desktop Linux. */
  readonly kernelDriver?: boolean;
}

/**
 * Runs a Node script on a machine that has an emulated USB printer, unchanged and through the real libusb, while the
 * test sits at the printer. The script's errors go to this process's; its standard input and output are the test's.
 */
export async function withUsbPrinter<T>(
  script: readonly string[],
  options: UsbPrinterOptions,
  test: (printer: PrinterDesk, program: ProgramUnderPrinter) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'usb-printer-'));
  const control = join(folder, 'control');
  const program = start(control, script, options);
  // Ends what a failing test would wait for in vain: its output closes, and the test hears of it.
  const limit = setTimeout(() => void end(program), TIME_LIMIT);
  let printer: PrinterDesk | undefined;
  try {
    printer = await sitAtPrinter(control);
    return await test(printer, program);
  } finally {
    clearTimeout(limit);
    printer?.leave();
    await end(program);
    await rm(folder, { recursive: true });
  }
}

function start(control: string, script: readonly string[], options: UsbPrinterOptions): ProgramUnderPrinter {
  const flags = [
    ...(options.unplugged === true ? ['--unplugged'] : []),
    ...(options.kernelDriver === true ? ['--usblp'] : []),
  ];
  const command = [PYTHON, EMULATOR, '--control', control, ...flags, '--', process.execPath, ...script];
  return spawn('umockdev-wrapper', command, {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own, so that ending it ends the script under it too.
    detached: true,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
}

async function end(program: ProgramUnderPrinter): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null || program.pid === undefined) return;
  const exited = once(program, 'exit');
  process.kill(-program.pid, 'SIGKILL');
  await exited;
}
