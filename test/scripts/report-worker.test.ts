import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { buildReportWorker } from '../../scripts/lib/build-report-worker.ts';
import { inProject } from '../../scripts/lib/project.ts';
import type { FromWorker, ReportOrder } from '../../server/reports/worker/messages.ts';
import { withApp } from '../support/with-app.ts';

const BEGINS = { pdf: '%PDF-', xlsx: 'PK', csv: '\ufeff' } as const;

it(
  'the bundled thread makes every kind of file, charts and all, from nothing but what lies beside it',
  () =>
    withApp(async (app) => {
      // inside the project, where the SQLite add-on is found as it is in the product
      mkdirSync(inProject('dist'), { recursive: true });
      const outDir = mkdtempSync(inProject('dist', 'report-worker-'));
      try {
        await buildReportWorker(outDir);
        const databaseFile = join(app.dataDir, 'ult.db');
        const worker = new Worker(join(outDir, 'report-worker.js'), {
          workerData: { databaseFile, keyFile: join(app.dataDir, 'ult.key') },
        });
        const period = { kind: 'month', year: 2026, month: 11 };
        for (const format of ['pdf', 'xlsx', 'csv'] as const) {
          const input = { period, serviceId: null, officerId: null };
          worker.postMessage({
            report: 'visit-counts',
            format,
            input,
            now: app.clock.now(),
          } satisfies ReportOrder);
          const said = await answer(worker);
          expect(said).toMatchObject({ kind: 'done' });
          const bytes = said.kind === 'done' ? said.file.bytes : new Uint8Array();
          expect(Buffer.from(bytes).toString('utf8').startsWith(BEGINS[format]), format).toBe(true);
        }
        await worker.terminate();
      } finally {
        rmSync(outDir, { recursive: true, force: true });
      }
    }),
  120_000,
);

async function answer(worker: Worker): Promise<FromWorker> {
  for (;;) {
    const [said] = (await once(worker, 'message')) as [FromWorker];
    if (said.kind !== 'progress') return said;
  }
}
