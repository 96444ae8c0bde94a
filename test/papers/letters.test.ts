/** Letters of requests as another program reads them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { letterDocument } from '../../server/reports/letters/letter.ts';
import { renderPdf } from '../../server/reports/render/pdf.ts';
import type { LetterContent } from '../../shared/domain/requests/letter-content.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { HubClient } from '../support/hub-client.ts';
import { reportDesk } from '../support/reports.ts';
import {
  aCooperation,
  aLoan,
  anInformationRequest,
  aRequestDesk,
  dispose,
  look,
  step,
} from '../support/requests.ts';
import { aSession } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

/** Its words on each page, with one blank between them. */
function readPages(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'ult-letter-'));
  try {
    const file = join(folder, 'letter.pdf');
    writeFileSync(file, bytes);
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' });
    // a word that goes over two lines at its hyphen is one
    return text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/-\n/g, '-').replace(/\s+/g, ' '));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The newest letter of a request, through the door that officers use. */
async function newest(app: App, client: HubClient, officerId: string, requestId: string): Promise<string> {
  const { letters } = await look(client, requestId);
  const { jobId } = await client.must('request:letter', { letterId: letters.at(-1)?.id ?? '' });
  const desk = reportDesk(app, await aSession(app, officerId));
  expect(await desk.settled(jobId)).toMatchObject({ state: 'done' });
  const file = await desk.ask('GET', `/${jobId}/file`);
  const pages = readPages(new Uint8Array(await file.arrayBuffer()));
  expect(pages).toHaveLength(1);
  return pages[0] ?? '';
}

const PRIVATE: CommandInput<'request:step'>['answers'] = {
  grounds: ['17-h5'],
  decree: 'SK-12/PPID/2026',
  reason: 'Memuat nilai peserta didik per nama.',
};

describe('a letter on paper', () => {
  it(
    'is a receipt with number, day, due day and code, and without ID number',
    () =>
      withApp(async (app) => {
        const { front } = await aRequestDesk(app);
        const { id, number, code } = await front.must('request:register', anInformationRequest());
        const page = await newest(app, front, 'front', id);
        for (const said of [
          'KEMENTERIAN PENDIDIKAN DASAR DAN MENENGAH',
          'TANDA TERIMA PERMOHONAN',
          'Nomor: 001/ULT-PPID/XI/2026',
          number,
          code,
          'Tanggal diterima : 23 November 2026',
          'Tenggat jawaban : Kamis, 26 November 2026',
          'Lestari Binti',
          'Petugas front',
        ])
          expect(page).toContain(said);
        expect(page).not.toMatch(/\d{16}/);
      }),
    400_000,
  );

  it(
    'K-03, Ps 17, 19, 35, 36: is a refusal with ground, decree, reason and the right to object',
    () =>
      withApp(async (app) => {
        const { front, ppid } = await aRequestDesk(app);
        const { id } = await front.must('request:register', anInformationRequest());
        await step(ppid, id, 'declare-complete');
        await step(ppid, id, 'refuse', PRIVATE);
        const page = await newest(app, ppid, 'ppid', id);
        for (const said of [
          'Nomor : 002/ULT-PPID/XI/2026',
          'Yth. Lestari Binti',
          'Pasal 17 huruf h angka 5 Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
          'catatan pribadi terkait kegiatan satuan pendidikan',
          'Keputusan pengecualian : SK-12/PPID/2026',
          'Memuat nilai peserta didik per nama.',
          'paling lambat 30 (tiga puluh) hari kerja',
          'Pasal 35 dan Pasal 36',
          'Pejabat Pengelola Informasi dan Dokumentasi,',
        ])
          expect(page).toContain(said);
      }),
    400_000,
  );

  it(
    'C-06, P-02: covers an agreement with its number and day, and says what was lent from when to when',
    () =>
      withApp(async (app) => {
        const { front, expert, expertId, head } = await aRequestDesk(app);
        const { id } = await front.must('request:register', aCooperation());
        await dispose(front, expertId, id);
        await step(expert, id, 'complete-documents');
        await step(head, id, 'approve');
        await step(expert, id, 'sign', { 'agreement-number': 'PKS-7/2026', 'agreement-day': '2026-11-25' });
        const cover = await newest(app, expert, 'expert', id);
        for (const said of [
          'Pengantar Perjanjian',
          'PKS-7/2026',
          '25 November 2026',
          'Senin, 14 Desember 2026',
        ])
          expect(cover).toContain(said);

        const loan = await front.must('request:register', aLoan());
        await dispose(front, expertId, loan.id);
        await step(expert, loan.id, 'check', { finding: 'Kosong' });
        await step(expert, loan.id, 'agree');
        expect(await newest(app, expert, 'expert', loan.id)).toContain(
          'Sarana : Aula Waktu : Selasa, 1 Desember 2026 pukul 08.00 sampai 15.00 WITA',
        );
      }),
    400_000,
  );

  it('keeps its last words with who signs it, however long it is, and counts its pages', () =>
    withApp(async (app) => {
      const { calendar, data } = app.hub.context.office();
      const office = { name: data.name, ministry: data.ministry, calendar, now: app.clock.now() };
      for (let paragraphs = 18; paragraphs <= 40; paragraphs += 2) {
        const content: LetterContent = {
          ministry: data.ministry,
          office: data.name,
          address: 'Jalan Contoh 1',
          number: '001/ULT-KON/XI/2026',
          subject: 'Penolakan',
          titled: false,
          date: '23 November 2026',
          addressee: ['Yth. Lestari Binti', 'di Tempat'],
          body: Array.from({ length: paragraphs }, (_, n) => `Alinea ke-${n + 1}.`).join('\n\n'),
          signer: { title: 'Kepala', name: 'Rika Asang' },
        };
        const pages = readPages(await renderPdf(letterDocument('surat', content), office, () => undefined));
        const last = pages.at(-1) ?? '';
        expect(last, `${paragraphs} paragraphs`).toContain(`Alinea ke-${paragraphs}.`);
        expect(last).toContain('Rika Asang');
        if (pages.length > 1) expect(last).toContain(`Halaman ${pages.length} dari ${pages.length}`);
      }
    }));
});
