import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownTexts } from '../../renderer/lib/ui/own-texts.ts';
import { deskPrinterTexts } from '../../shared/messages/desk-printer.ts';
import { SLIP_KINDS } from '../../shared/protocol/desk/printing.ts';
import { aLogo } from '../support/a-logo.ts';
import { flaws } from '../support/axe.ts';
import { PATIENTLY } from '../support/browser.ts';
import type { Desk } from '../support/e2e-desk.ts';
import { registerVisitors, withOffice } from '../support/e2e-office.ts';
import { leadDesk, openPrinter, withPrinters } from '../support/e2e-printer.ts';
import { textOf } from '../support/with-printer.ts';

const t = deskPrinterTexts.id;
const OWN_TEXT = 'Gedung B lantai 2';

async function openSlipSettings(desk: Desk): Promise<void> {
  await desk.settings('printer');
  await desk.page.getByRole('radio', { name: t.parts.slips }).check({ force: true });
  await desk.page.getByRole('img').waitFor();
}

/** The picture of the slip as it is shown now. */
function picture(desk: Desk): Promise<string | null> {
  return desk.page.getByRole('img').getAttribute('src');
}

async function pictureOtherThan(desk: Desk, before: string | null): Promise<void> {
  await expect.poll(() => picture(desk), PATIENTLY).not.toBe(before);
}

describe('the printer in a coordinator’s settings', () => {
  it('changes what stands on slips: seen at once, saved, and on the next ticket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ult-slips-'));
    await withOffice(
      async (office) => {
        const desk = await leadDesk(office);
        await openSlipSettings(desk);
        const before = await picture(desk);
        await desk.page.getByRole('switch', { name: t.fieldNames.fee }).setChecked(false, { force: true });
        await pictureOtherThan(desk, before);
        const withoutFee = await picture(desk);
        await desk.page.getByLabel(t.headerId).fill(OWN_TEXT);
        await pictureOtherThan(desk, withoutFee);
        await desk.sees(t.changed);
        await desk.press(t.save);
        await desk.sees(t.saved);
        await registerVisitors(office);
        const ticket = await firstFile(folder);
        expect(textOf(ticket)).toContain(OWN_TEXT);
        expect(textOf(ticket)).not.toContain('tidak dipungut biaya');
        await writeFile(join(folder, 'paper-out'), '');
        await desk.leaveSettings();
        await desk.sees(t.todo['out-of-paper']);
      },
      { printer: `file:${folder}` },
    );
    await rm(folder, { recursive: true });
  });

  it('takes a logo, shows it, refuses what is no picture, and removes it', () =>
    withPrinters(1, async (office) => {
      const desk = await leadDesk(office);
      // From now on choosers are caught: asked for at the press alone, that may come too late for a key.
      desk.page.on('filechooser', () => undefined);
      await openSlipSettings(desk);
      const plain = await picture(desk);
      const choose = async (name: string, content: Buffer): Promise<void> => {
        // By keyboard: the button opens the system's own chooser.
        await desk.page.getByRole('button', { name: t.logoChoose }).focus();
        const [chooser] = await Promise.all([
          desk.page.waitForEvent('filechooser'),
          desk.page.keyboard.press('Enter'),
        ]);
        await chooser.setFiles({ name, mimeType: 'image/png', buffer: content });
      };
      await choose('surat.png', Buffer.from('bukan gambar'));
      await desk.sees(t.logoWrong);
      await choose('rusak.png', Buffer.from(aLogo(), 'base64').subarray(0, 60));
      // This one only the hub can tell, so that it comes in passing.
      await desk.press(ownTexts.id.close);
      expect((await (await office.coordinator()).must('printer:overview', {})).hasLogo).toBe(false);
      await choose('logo.png', Buffer.from(aLogo(), 'base64'));
      await desk.sees(t.logoSaved);
      await pictureOtherThan(desk, plain);
      expect(await desk.page.getByText(t.logoWrong).count()).toBe(0);
      await desk.press(t.logoRemove);
      await desk.sees(t.logoRemoved);
      await expect.poll(() => picture(desk), PATIENTLY).toBe(plain);
    }));

  it('prints the day’s recap, and shows every kind of slip in both languages', () =>
    withPrinters(1, async (office) => {
      const desk = await leadDesk(office);
      await desk.settings('printer');
      await desk.press(t.recap);
      await desk.sees(t.sent(t.kinds.recap));
      await expect.poll(() => office.main.slips.length, PATIENTLY).toBe(1);
      await openSlipSettings(desk);
      const seen = new Set([await picture(desk)]);
      for (const kind of SLIP_KINDS.filter((one) => one !== 'ticket')) {
        await desk.page.getByLabel(t.previewOf, { exact: true }).selectOption(kind);
        await desk.page.getByRole('img', { name: t.previewAlt(t.kinds[kind]) }).waitFor();
        seen.add(await picture(desk));
      }
      expect(seen.size).toBe(SLIP_KINDS.length);
      await desk.page.getByLabel(t.previewOf, { exact: true }).selectOption('ticket');
      await desk.page.getByRole('radio', { name: t.languages.en }).check({ force: true });
      await expect.poll(async () => !seen.has(await picture(desk)), PATIENTLY).toBe(true);
    }));

  it('keeps what was typed while the state of the printer is looked at', () =>
    withPrinters(1, async (office) => {
      const desk = await leadDesk(office);
      await openSlipSettings(desk);
      await desk.page.getByLabel(t.headerId).fill(OWN_TEXT);
      await desk.page.getByRole('radio', { name: t.parts.state }).check({ force: true });
      await desk.page.getByRole('button', { name: t.testPage }).waitFor();
      await openSlipSettings(desk);
      expect(await desk.page.getByLabel(t.headerId).inputValue()).toBe(OWN_TEXT);
    }));

  it('says so where the office has no printer', () =>
    withOffice(async (office) => {
      const desk = await leadDesk(office);
      await desk.settings('printer');
      await desk.sees(t.noneTitle);
      expect(await desk.page.getByRole('button', { name: t.testPage }).count()).toBe(0);
      expect(await desk.page.getByRole('radio', { name: t.parts.slips }).count()).toBe(0);
      expect(await flaws(desk.page, 'no printer')).toEqual([]);
    }));
});

describe('the printer’s screens have no flaw that axe-core knows of', () => {
  it('dialog, cancelling, state and slips', () =>
    withPrinters(2, async (office) => {
      const found: string[] = [];
      const desk = await leadDesk(office);
      const look = async (screen: string): Promise<void> => {
        found.push(...(await flaws(desk.page, screen)));
      };
      await registerVisitors(office);
      await office.make(office.second, 'paper-near-end');
      await office.make(office.main, 'cutter-jam');
      await office.make(office.second, 'unplugged');
      await registerVisitors(office);
      await desk.settings('printer');
      await desk.page.getByRole('button', { name: t.cancelOf('Tiket A-002') }).waitFor();
      await look('state');
      await openSlipSettings(desk);
      await look('slips');
      await desk.leaveSettings();
      await openPrinter(desk);
      await look('dialog');
      await desk.dialog.getByRole('button', { name: t.cancelOf('Tiket A-002') }).click();
      await look('cancelling');
      expect(found).toEqual([]);
    }));
});

/** The first slip written there. */
async function firstFile(folder: string): Promise<Uint8Array> {
  const slips = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.endsWith('.bin'));
  await expect.poll(async () => (await slips()).length, PATIENTLY).toBe(1);
  const [name = ''] = await slips();
  return readFile(join(folder, name));
}
