/** `npm run bench`: every measurement in one run on this machine, each beside the bare thing it is compared with. */
import { mkdtempSync, rmSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { build } from '../../scripts/lib/build.ts';
import { inProject } from '../../scripts/lib/project.ts';
import { buildBare } from './bare/start.ts';
import type { Bench, Measure } from './bench.ts';
import { rowsOf, type Figure } from './figures.ts';
import { measureCallBytes } from './measures/call-bytes.ts';
import { measureCallToDisplay } from './measures/call-to-display.ts';
import { measureColdStart } from './measures/cold-start.ts';
import { measureDisk } from './measures/disk.ts';
import { measureHistory } from './measures/history.ts';
import { measureIdleMemory } from './measures/idle-memory.ts';
import { measureReports } from './measures/reports.ts';
import { measureRequestBoard } from './measures/request-board.ts';
import { measureRequestHistory } from './measures/request-history.ts';
import { measureTicketBytes } from './measures/ticket-bytes.ts';
import { measureTickets } from './measures/tickets.ts';
import { measureUsbTicket } from './measures/usb-ticket.ts';
import { copyOffice, openOffice, type Office } from './office.ts';
import { tableOf } from './table.ts';

const MEASURES: Readonly<Record<string, Measure>> = {
  disk: measureDisk,
  tickets: measureTickets,
  'call-to-display': measureCallToDisplay,
  'call-bytes': measureCallBytes,
  'cold-start': measureColdStart,
  'idle-memory': measureIdleMemory,
  'ticket-bytes': measureTicketBytes,
  'usb-ticket': measureUsbTicket,
  history: measureHistory,
  reports: measureReports,
  'request-history': measureRequestHistory,
  'request-board': measureRequestBoard,
};

/**
 * @param args `--quick` for a run under 50 s, `--json` for one JSON object on the last line, `--data=<folder>` to
 * measure another disk than the project's, and names of measurements where not all are wanted
 * @returns the exit code: 1 only where something could not be measured, as an aim missed is a finding and not a fault
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const chosen = args.filter((arg) => !arg.startsWith('--'));
  const names = Object.keys(MEASURES).filter((name) => chosen.length === 0 || chosen.includes(name));
  await build({ force: false }, ['server']);
  await buildBare();
  const dataArg = args.find((arg) => arg.startsWith('--data='))?.slice('--data='.length);
  const figures: Figure[] = [];
  const root = mkdtempSync(join(dataArg ?? inProject('dist'), 'bench-data-'));
  try {
    console.log(
      `Node ${process.version}, ${platform()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? ''}`,
    );
    const office = await openOffice(join(root, 'office'));
    for (const name of names) figures.push(...(await measure(name, office, args.includes('--quick'))));
    return 0;
  } finally {
    rmSync(root, { recursive: true, force: true });
    // also where a measurement failed: what was measured before it stands
    console.log(`\n${tableOf(figures)}\n`);
    if (args.includes('--json')) console.log(JSON.stringify({ rows: figures.flatMap(rowsOf) }));
  }
}

async function measure(name: string, office: Office, quick: boolean): Promise<readonly Figure[]> {
  const startedAt = performance.now();
  const closing: (() => unknown)[] = [];
  let copies = 0;
  const bench: Bench = {
    quick,
    office: () => copyOffice(office, `${name}-${(copies += 1)}`),
    closing(resource) {
      closing.push(() => ('stop' in resource ? resource.stop() : resource.close()));
      return resource;
    },
  };
  try {
    return (await MEASURES[name]?.(bench)) ?? [];
  } finally {
    for (const close of closing.toReversed()) await close();
    console.log(`${name}: measured in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s`);
  }
}
