import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { PrintJob } from '../../../printer/types.ts';
import type { PrinterDesk } from '../../support/usb-printer/printer-desk.ts';
import { type UsbPrinterOptions, withUsbPrinter } from '../../support/usb-printer/with-usb-printer.ts';
import type { AgentCommand } from './print-agent.ts';

const AGENT = fileURLToPath(new URL('print-agent.ts', import.meta.url));

export interface PrintAgent {
  print(job: PrintJob): void;
  /** Has another part of the agent's program listen for unplugged devices; resolves when it does. */
  listenForDetach(): Promise<void>;
  /** Resolves when an event with these fields comes, passing over others. */
  until(fields: Readonly<Record<string, string>>): Promise<void>;
  /** Ends the agent's input; resolves to its exit code once it has ended by itself. */
  finish(): Promise<number | null>;
}

/** A print queue on an emulated USB printer, with the test at both ends of the cable. */
export async function withPrintAgent(
  options: UsbPrinterOptions & { readonly setting?: string },
  test: (printer: PrinterDesk, agent: PrintAgent) => Promise<void>,
): Promise<void> {
  await withUsbPrinter([AGENT, options.setting ?? 'usb'], options, async (printer, program) => {
    const events = createInterface({ input: program.stdout })[Symbol.asyncIterator]();

    function send(command: AgentCommand): void {
      program.stdin.write(`${JSON.stringify(command)}\n`);
    }
    async function until(fields: Readonly<Record<string, string>>): Promise<void> {
      for (;;) {
        const line = await events.next();
        if (line.done === true) throw new Error(`the agent ended before ${JSON.stringify(fields)}`);
        const event = JSON.parse(line.value) as Record<string, unknown>;
        if (Object.entries(fields).every(([key, value]) => event[key] === value)) return;
      }
    }

    await test(printer, {
      print: (job) => send({ command: 'print', job }),
      async listenForDetach() {
        send({ command: 'listen-for-detach' });
        await until({ event: 'listening' });
      },
      until,
      async finish() {
        const exited = once(program, 'exit');
        program.stdin.end();
        const [code] = (await exited) as [number | null];
        return code;
      },
    });
  });
}
