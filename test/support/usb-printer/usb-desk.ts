import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openControlLine } from './control-line.ts';
import { type EmulatedIdentity, type EmulatedPrinter, emulatedPrinter } from './emulated-printer.ts';

/** Debian's own Python: the bindings to umockdev are installed for no other. */
const PYTHON = '/usr/bin/python3';
const EMULATOR = fileURLToPath(new URL('emulator/main.py', import.meta.url));

export interface PlaceOptions {
  readonly identity?: EmulatedIdentity;
  /** Whether the cable is in from the start, which is so unless said otherwise. */
  readonly plugged?: boolean;
  /** The kernel's own driver takes it each time it is plugged in, as on a desktop Linux. */
  readonly kernelDriver?: boolean;
}

/** A desk with emulated USB printers on it, for programs that use the real libusb. */
export interface UsbDesk {
  /** What a program's environment needs for it to see these printers, and no other USB device. */
  readonly environment: Readonly<Record<string, string>>;
  /** Puts a printer there; where one of this name stood, another one comes in its place, at the same port. */
  place(name: string, options?: PlaceOptions): Promise<EmulatedPrinter>;
  /** Takes all of them away. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openUsbDesk(): Promise<UsbDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'usb-desk-'));
  const socket = join(folder, 'control');
  const emulator = spawn('umockdev-wrapper', [PYTHON, EMULATOR, socket], {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  const exited = once(emulator, 'exit');
  const line = await openControlLine(socket);
  const { environment } = await line.ask({ do: 'environment' });

  return {
    environment: environment as Record<string, string>,
    async place(name, { identity = {}, plugged = true, kernelDriver = false } = {}) {
      await line.ask({ do: 'place', printer: name, identity, kernelDriver });
      const printer = emulatedPrinter(line, name);
      if (plugged) await printer.do({ do: 'cable', plugged });
      return printer;
    },
    async clear() {
      await line.ask({ do: 'reset' });
    },
    async close() {
      line.hangUp();
      emulator.stdin.end();
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}
