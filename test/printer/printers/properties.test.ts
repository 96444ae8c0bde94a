import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeviceErrorCode, PrinterStatus } from '../../../printer/types.ts';
import { anOffice, type AnOffice } from '../support/an-office.ts';
import type { ScriptedPrinter } from '../support/scripted-printer.ts';

const WELL: PrinterStatus['kind'][] = ['ready', 'paper-near-end', 'unknown'];
const faults = fc.constantFrom<DeviceErrorCode>('offline', 'unplugged', 'access-denied', 'device-error');
const statuses = fc.oneof(
  fc
    .constantFrom('ready', 'paper-near-end', 'unknown', 'out-of-paper', 'cover-open', 'offline')
    .map((kind): PrinterStatus => ({ kind })),
  fc
    .constantFrom('cutter-jam', 'too-hot', 'device-error')
    .map((cause): PrinterStatus => ({ kind: 'error', cause })),
);

/** What happens to an office's printers, one thing after the other. */
type Step =
  | { readonly do: 'say'; readonly printer: number; readonly status: PrinterStatus }
  | { readonly do: 'open-fault'; readonly printer: number; readonly fault: DeviceErrorCode | null }
  | { readonly do: 'print-fault'; readonly printer: number; readonly fault: DeviceErrorCode | null }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'check' }
  | { readonly do: 'print' };

function steps(printers: number): fc.Arbitrary<Step[]> {
  const printer = fc.nat(printers - 1);
  const fault = fc.option(faults, { nil: null });
  return fc.array(
    fc.oneof(
      fc.record({ do: fc.constant('say' as const), printer, status: statuses }),
      fc.record({ do: fc.constant('open-fault' as const), printer, fault }),
      fc.record({ do: fc.constant('print-fault' as const), printer, fault }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 120_000 }) }),
      fc.record({ do: fc.constant('check' as const) }),
      { weight: 3, arbitrary: fc.record({ do: fc.constant('print' as const) }) },
    ),
    { maxLength: 40 },
  );
}

async function take(office: AnOffice, step: Exclude<Step, { do: 'print' }>): Promise<void> {
  switch (step.do) {
    case 'say':
      script(office, step.printer).status = step.status;
      return;
    case 'open-fault':
      script(office, step.printer).openFault = step.fault;
      return;
    case 'print-fault':
      script(office, step.printer).printFault = step.fault;
      return;
    case 'wait':
      return office.time.advance(step.ms);
    case 'check':
      return office.printers.check();
  }
}

function script({ scripted }: AnOffice, index: number) {
  const printer = scripted[index];
  if (printer === undefined) throw new Error(`no printer ${index}`);
  return printer.script;
}

function isWell({ script: { openFault, status } }: ScriptedPrinter): boolean {
  return openFault === null && WELL.includes(status.kind);
}

/** Opens, prints slip `number`, closes. */
async function print(
  { printers }: AnOffice,
  number: number,
): Promise<{ port: string; ok: boolean } | undefined> {
  const session = await printers.open().catch(() => undefined);
  if (session === undefined) return undefined;
  const ok = await session.print(new Uint8Array([number])).then(
    () => true,
    () => false,
  );
  await session.close();
  return { port: session.port, ok };
}

const NAMES = ['first', 'second', 'third'];
const OFFICES = fc.integer({ min: 1, max: 3 }).chain((count) => fc.tuple(fc.constant(count), steps(count)));

describe('whatever befalls an office’s printers', () => {
  it('a slip comes out of the first that is not in trouble, as long as none fails on slips', async () => {
    await fc.assert(
      fc.asyncProperty(OFFICES, async ([count, taken]) => {
        const office = anOffice(...NAMES.slice(0, count));
        for (const step of taken) {
          if (step.do === 'print') {
            const expected = office.scripted.find(isWell)?.port.name;
            expect((await print(office, 1))?.port).toBe(expected);
          } else if (step.do !== 'print-fault') {
            await take(office, step);
          }
        }
      }),
    );
  });

  it('a slip finds a printer exactly when one is not in trouble, and never one that is', async () => {
    await fc.assert(
      fc.asyncProperty(OFFICES, async ([count, taken]) => {
        const office = anOffice(...NAMES.slice(0, count));
        for (const step of taken) {
          if (step.do === 'print') {
            const well = office.scripted.filter(isWell).map(({ port }) => port.name);
            const printed = await print(office, 1);
            if (well.length === 0) expect(printed).toBeUndefined();
            else expect(well).toContain(printed?.port);
          } else {
            await take(office, step);
          }
        }
      }),
    );
  });

  it('a slip gets out after two tries at most on each printer that only claims to be well', async () => {
    await fc.assert(
      fc.asyncProperty(OFFICES, async ([count, taken]) => {
        const office = anOffice(...NAMES.slice(0, count));
        for (const step of taken) if (step.do !== 'print') await take(office, step);
        const last = office.scripted.at(-1);
        if (last === undefined) return;
        Object.assign(last.script, { openFault: null, status: { kind: 'ready' }, printFault: null });
        let tries = 1;
        while ((await print(office, 1))?.ok !== true && tries < 20) tries += 1;
        // Two for each that says it is ready and is not.
        expect(tries).toBeLessThanOrEqual(2 * (count - 1) + 1);
      }),
    );
  });

  it('each slip is on one paper at most, and each printer’s papers are in the order of the slips', async () => {
    await fc.assert(
      fc.asyncProperty(OFFICES, async ([count, taken]) => {
        const office = anOffice(...NAMES.slice(0, count));
        let number = 0;
        const done: number[] = [];
        for (const step of taken) {
          if (step.do !== 'print') await take(office, step);
          else if ((await print(office, ++number))?.ok === true) done.push(number);
        }
        const papers = office.scripted.map(({ printed }) => printed.map(([first]) => first ?? 0));
        for (const paper of papers) expect(paper).toEqual(paper.toSorted((one, other) => one - other));
        expect(papers.flat().toSorted((one, other) => one - other)).toEqual(done);
      }),
    );
  });

  it('a look tells what each printer says, one is in use while any is well, and nothing stays open', async () => {
    await fc.assert(
      fc.asyncProperty(OFFICES, async ([count, taken]) => {
        const office = anOffice(...NAMES.slice(0, count));
        for (const step of taken) {
          if (step.do === 'print') await print(office, 1);
          else await take(office, step);
          const used = office.printers.reports().filter(({ inUse }) => inUse);
          expect(used.length).toBeLessThanOrEqual(1);
        }
        await office.printers.check();
        await office.printers.close();
        office.printers.reports().forEach((report, index) => {
          const { openFault, status } = script(office, index);
          if (openFault !== null) expect(['error', openFault]).toContain(report.state);
          else if (status.kind !== 'unknown') expect(report.state).toBe(status.kind);
        });
        const anyWell = office.scripted.some(
          (printer) => isWell(printer) && printer.script.status.kind !== 'unknown',
        );
        if (anyWell) expect(office.printers.reports().some(({ inUse }) => inUse)).toBe(true);
        for (const { open } of office.scripted) expect(open).toMatchObject({ now: 0 });
        for (const { open } of office.scripted) expect(open.most).toBeLessThanOrEqual(1);
      }),
    );
  });
});
