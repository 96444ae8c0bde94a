import { describe, expect, it } from 'vitest';
import type { ReportDocument } from '../../../server/reports/document.ts';
import { charterReport } from '../../../server/reports/standards/charter.ts';
import { standardsReport } from '../../../server/reports/standards/service-standards.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import { aContact, someStandards } from '../../support/office-data.ts';
import { ofAll } from '../../support/reports.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function standards(app: App, serviceId: string | null = null): Promise<ReportDocument> {
  return standardsReport.build(...asked(app, serviceId));
}

function asked(app: App, serviceId: string | null = null): Parameters<typeof standardsReport.build> {
  const { db, vault, office, clock } = app.hub.context;
  const input: ReportInput = { period: { kind: 'day', day: '2026-11-23' }, ...ofAll, serviceId };
  return [{ db, vault, office: office(), now: clock.now(), progress: () => undefined }, input];
}

/** Component and text, table by table. */
function tables({ blocks }: ReportDocument): (readonly [string, string])[][] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map(([, name, text]) => [String(name), String(text)] as const)] : [],
  );
}

function textOf(document: ReportDocument, component: string): string {
  const found = tables(document)
    .flat()
    .find(([name]) => name === component);
  return found?.[1] ?? '';
}

const KALTENG = { profile: 'kalteng' } as const;

describe('the service standard (UU 25/2009 Ps 21, PermenPANRB 15/2014)', () => {
  it('has six published components of the service and eight of how it is run, none of them empty', () =>
    withApp(async (app) => {
      const document = await standards(app, 'cooperation');
      const [delivery = [], management = []] = tables(document);
      expect(delivery.map(([name]) => name)).toEqual([
        'Persyaratan Pelayanan',
        'Sistem, Mekanisme, dan Prosedur',
        'Jangka Waktu Pelayanan',
        'Biaya/Tarif',
        'Produk Pelayanan',
        'Penanganan Pengaduan, Saran, dan Masukan',
      ]);
      expect(management).toHaveLength(8);
      for (const [, text] of [...delivery, ...management]) expect(text).not.toBe('');
      expect(document.subtitle).toContain('Kerja Sama');
      expect(document.signatures).toMatchObject([{ title: 'Kepala BPMP Provinsi Kalimantan Tengah' }]);
    }, KALTENG));

  it('says of each service what the service itself says: requirements, time, fee and product', () =>
    withApp(async (app) => {
      const document = await standards(app, 'cooperation');
      expect(textOf(document, 'Persyaratan Pelayanan')).toMatch(/^1\. Surat permohonan resmi/);
      expect(textOf(document, 'Persyaratan Pelayanan').match(/7 hari kerja/g)).toHaveLength(1);
      expect(textOf(document, 'Jangka Waktu Pelayanan')).toContain(
        'Persetujuan atau penolakan: 3 hari kerja',
      );
      expect(textOf(document, 'Biaya/Tarif')).toContain('Standar Biaya Masukan APBN');
      expect(textOf(document, 'Produk Pelayanan')).toContain('sertifikat peserta');
      expect(textOf(document, 'Sistem, Mekanisme, dan Prosedur')).toMatch(/2\. .*verifikasi.* \(10 menit\)/);
      expect(textOf(document, 'Dasar Hukum')).toContain('Nomor 25 Tahun 2009 tentang Pelayanan Publik');
    }, KALTENG));

  it('prints a channel for complaints once somebody checked it, and the five working days of C-08', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const contacts = [
        aContact({ value: 'https://contoh.example/lama' }),
        aContact({ value: 'https://contoh.example/baru', verified: true }),
      ];
      await lead.must('contacts:save', { base: 0, contacts });
      const text = textOf(await standards(app), 'Penanganan Pengaduan, Saran, dan Masukan');
      expect(text).toContain('https://contoh.example/baru');
      expect(text).not.toContain('https://contoh.example/lama');
      expect(text).toContain('paling lambat 5 hari kerja');
    }));

  it('is of every service that is offered, with the eight common components once', () =>
    withApp(async (app) => {
      const { services } = app.hub.context.office();
      expect(tables(await standards(app))).toHaveLength(services.size + 1);
    }));

  it('follows the office’s own texts, with an author, and back again when that is undone', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const before = await standards(app);
      await lead.must('standards:save', { base: 0, standards: someStandards() });
      const after = await standards(app);
      expect(textOf(after, 'Dasar Hukum')).toBe('1. Butir legal-basis\n2. Butir kedua');
      expect(after.blocks[0]).toEqual({
        kind: 'paragraph',
        text: 'Ditetapkan dengan Keputusan Kepala Nomor 1/2026.',
      });
      const asked = { kinds: ['standards' as const], officerId: null, before: null };
      const { changes } = await lead.must('office:changes', asked);
      expect(changes[0]?.officerId).toBe(app.hub.context.office().officers[0]?.id);
      await lead.must('office:undo', { changeId: changes[0]?.id ?? '' });
      expect(await standards(app)).toEqual(before);
      expect((await lead.must('texts:show', {})).versions.standards).toBeGreaterThan(0);
    }));

  it('stands beside the charter, which is a page with the office’s own promise', () =>
    withApp(async (app) => {
      const { blocks } = await charterReport.build(...asked(app));
      expect(blocks).toEqual([{ kind: 'statement', text: app.hub.context.office().data.charter.id }]);
    }));
});
