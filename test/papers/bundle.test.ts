import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { evidenceBundle } from '../../server/reports/evidence/bundle.ts';
import { makeReport } from '../../server/reports/worker/make-report.ts';
import { aFullDay } from '../support/full-days.ts';
import { ofAll, reportDesk } from '../support/reports.ts';
import { anOfficer, aSession } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const run = promisify(execFile);
const INPUT = { period: { kind: 'year', year: 2026 } as const, ...ofAll };

/** The files of a bundle as another program takes them out. */
async function unpacked(bytes: Uint8Array, look: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ult-bundle-'));
  try {
    await writeFile(join(folder, 'bundle.zip'), bytes);
    await run('unzip', ['-t', 'bundle.zip'], { cwd: folder });
    await run('unzip', ['-q', 'bundle.zip', '-d', 'files'], { cwd: folder });
    await look(join(folder, 'files'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function made(app: App): Promise<{ readonly bytes: Uint8Array; readonly shares: number[] }> {
  const shares: number[] = [];
  const order = { report: 'evidence-bundle', format: 'zip', input: INPUT, now: app.clock.now() } as const;
  const result = await makeReport(app.hub.context, order, (share) => shares.push(share));
  if (!result.ok) throw new Error(result.error.code);
  return { bytes: result.value.bytes, shares };
}

describe('the bundle of evidence (domain 2.9)', () => {
  it(
    'is a ZIP that other programs open, with a list of contents whose hashes they find again',
    () =>
      withApp(async (app) => {
        await anOfficer(app, 'usman', ['front-office']);
        await aFullDay(app, '2026-11-20', { visits: 24, officerIds: ['usman'] });
        const { bytes } = await made(app);
        await unpacked(bytes, async (folder) => {
          expect((await readdir(folder)).sort()).toEqual([
            '00-daftar-isi.pdf',
            '01-daftar-bukti-dukung.pdf',
            '02-rekapitulasi-kunjungan.pdf',
            '02-rekapitulasi-kunjungan.xlsx',
            '03-permohonan-tepat-waktu.pdf',
            '04-laporan-skm.pdf',
            '04-laporan-skm.xlsx',
            '05-papan-ikm.pdf',
            '06-rekapitulasi-pengaduan.pdf',
            '06-rekapitulasi-pengaduan.xlsx',
            '07-evaluasi-tahunan.pdf',
            '08-standar-pelayanan.pdf',
            '09-maklumat-pelayanan.pdf',
            'SHA256SUMS.txt',
          ]);
          const { stdout } = await run('sha256sum', ['--strict', '-c', 'SHA256SUMS.txt'], { cwd: folder });
          expect(stdout.trim().split('\n')).toHaveLength(13);
          await writeFile(join(folder, '04-laporan-skm.pdf'), 'diubah');
          await expect(run('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: folder })).rejects.toThrow();
        });
      }),
    400_000,
  );

  it(
    'says how far it is, and never goes back',
    () =>
      withApp(async (app) => {
        const { shares } = await made(app);
        expect(shares.length).toBeGreaterThan(10);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
      }),
    400_000,
  );

  it('holds nothing of one visitor, and nobody gets by it what they could not have alone', () => {
    for (const { report } of evidenceBundle.parts(INPUT)) {
      expect(report.personal, report.id).toBe(false);
      expect(report.may, report.id).toEqual(expect.arrayContaining([...evidenceBundle.may]));
    }
  });

  it(
    'is fetched through the same door as a report, as a ZIP and as nothing else',
    () =>
      withApp(async (app) => {
        await anOfficer(app, 'lead', ['coordinator']);
        const desk = reportDesk(app, await aSession(app, 'lead'));
        const id = await desk.order('evidence-bundle', 'zip', INPUT);
        expect(await desk.settled(id)).toMatchObject({
          state: 'done',
          fileName: 'berkas-bukti-dukung-2026.zip',
        });
        const file = await desk.ask('GET', `/${id}/file`);
        expect(file.headers.get('content-type')).toBe('application/zip');
        for (const [report, format] of [
          ['evidence-bundle', 'pdf'],
          ['visit-counts', 'zip'],
        ] as const) {
          const answer = await desk.ask('POST', '', { report, format, input: INPUT });
          expect([answer.status, await answer.text()]).toEqual([400, '{"code":"bad-input"}']);
        }
      }),
    400_000,
  );

  it('is cancelled while it is made, and another can be made at once', () =>
    withApp(async (app) => {
      await anOfficer(app, 'lead', ['coordinator']);
      const desk = reportDesk(app, await aSession(app, 'lead'));
      const id = await desk.order('evidence-bundle', 'zip', INPUT);
      expect((await desk.ask('DELETE', `/${id}`)).status).toBe(204);
      expect((await desk.ask('GET', `/${id}`)).status).toBe(404);
      expect((await desk.fetch('visit-counts', 'csv', INPUT)).length).toBeGreaterThan(0);
    }));
});
