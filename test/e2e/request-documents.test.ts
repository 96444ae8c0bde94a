import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adminRequestFileTexts } from '../../shared/messages/admin-request-files.ts';
import { adminRequestTexts } from '../../shared/messages/admin-requests.ts';
import { errorText } from '../../shared/messages/errors.ts';
import { flaws } from '../support/axe.ts';
import { aPdf, filesUnder } from '../support/documents.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import { PIN, withOffice, type Office } from '../support/e2e-office.ts';
import { aPng } from '../support/media-files.ts';
import { aCooperation } from '../support/requests.ts';

const r = adminRequestTexts.id;
const t = adminRequestFileTexts.id;

/** A cooperation request, open on the page of the front office. */
async function aRequestOpen(office: Office): Promise<AdminPage> {
  await office.hire('Yohana Ping', ['front-office']);
  await (await office.coordinator()).must('request:register', aCooperation({ seen: [] }));
  const admin = await office.admin();
  await admin.signIn('Yohana Ping', PIN);
  await admin.goTo(r.title);
  await admin.page.getByRole('tab', { name: r.tabs.open }).click();
  await admin.page.getByRole('link', { name: r.openOne('KER-2026-0001') }).click();
  await admin.page.getByRole('heading', { name: 'KER-2026-0001' }).waitFor();
  return admin;
}

const upload = (admin: AdminPage, place: string, name: string, buffer: Buffer) =>
  admin.page
    .locator(`input[data-document="${place}"]`)
    .setInputFiles({ name, buffer, mimeType: 'application/pdf' });

describe('documents of a request', () => {
  it('are uploaded, seen, downloaded, opened and removed; a lying one is refused with what to do', () =>
    withOffice(async (office) => {
      const admin = await aRequestOpen(office);
      const { page } = admin;
      const problems: string[] = [];
      const look = async (screen: string) => problems.push(...(await flaws(page, screen)));
      await look('no documents');

      // the button opens the browser's own choice of files
      const choosing = page.waitForEvent('filechooser');
      await admin.press(t.uploadTo('Surat permohonan resmi yang ditandatangani pimpinan'));
      const pdf = aPdf();
      await (
        await choosing
      ).setFiles({ name: 'surat permohonan.pdf', buffer: pdf, mimeType: 'application/pdf' });
      await admin.sees(t.saved('surat permohonan.pdf'));
      await admin.sees(/^PDF, 1 KB, diunggah Yohana Ping/);

      office.screens.mayBeRefused();
      await upload(admin, 'proposal', 'proposal.pdf', aPng());
      await admin.sees(t.refused('proposal.pdf'));
      await admin.sees(errorText('file-kind-other', 'id', { kind: 'png' }));
      await upload(admin, 'budget', 'rab.pdf', Buffer.from('<script>alert(1)</script>'));
      await admin.sees(errorText('file-kind', 'id'));
      const large = join(office.dataDir, 'besar.pdf');
      await writeFile(large, Buffer.alloc(11 * 1024 * 1024, 0x20));
      await page.locator('input[data-document="other"]').setInputFiles(large);
      await admin.sees(errorText('file-too-large', 'id', { megabytes: 10 }));
      await look('refused');
      expect(filesUnder(office, 'documents')).toHaveLength(1);

      await upload(admin, 'other', 'foto.png', aPng());
      await admin.sees(t.saved('foto.png'));
      await look('uploaded');

      const download = page.waitForEvent('download');
      await admin.press(t.saveOne('surat permohonan.pdf'));
      const saved = await download;
      expect(saved.suggestedFilename()).toBe('surat permohonan.pdf');
      expect((await readFile(await saved.path())).equals(pdf)).toBe(true);
      const opening = page.context().waitForEvent('page');
      await admin.press(t.openOne('foto.png'));
      const tab = await opening;
      await tab.waitForURL(/^blob:/);
      expect(await tab.evaluate(() => document.images[0]?.naturalWidth)).toBe(16);
      await tab.close();

      await admin.press(t.removeOne('foto.png'));
      await look('removing');
      await admin.press(t.removeSend, admin.dialog);
      await admin.sees(t.removed('foto.png'));
      await page.getByRole('button', { name: t.openOne('foto.png') }).waitFor({ state: 'detached' });
      expect(filesUnder(office, 'documents')).toHaveLength(1);
      expect(problems).toEqual([]);
    }));
});
