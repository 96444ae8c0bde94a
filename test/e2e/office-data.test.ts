/** The office's data changed in administration: every screen follows by itself. */
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { adminChangesTexts } from '../../shared/messages/admin-changes.ts';
import { adminCountersTexts } from '../../shared/messages/admin-counters.ts';
import { adminHolidaysTexts } from '../../shared/messages/admin-holidays.ts';
import { adminHoursTexts } from '../../shared/messages/admin-hours.ts';
import { officeDataTexts } from '../../shared/messages/admin-office-data.ts';
import { adminServicesTexts } from '../../shared/messages/admin-services.ts';
import { flaws } from '../support/axe.ts';
import { PIN, registerVisitors, withOffice } from '../support/e2e-office.ts';
import { fillGuestBook, SUTRISNO } from '../support/e2e-visitor.ts';

// each walks through many dialogs, on a machine that may have other work
vi.setConfig({ testTimeout: 600_000 });

const words = officeDataTexts.id;
const services = adminServicesTexts.id;
const counters = adminCountersTexts.id;
const hours = adminHoursTexts.id;
const holidays = adminHolidaysTexts.id;
const history = adminChangesTexts.id;

/** A page that is loaded again forgets it. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => void ((window as unknown as { marked: boolean }).marked = true));
const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as { marked?: boolean }).marked === true);

it('a service, a counter, an hour and a holiday change under way; kiosk, TV and desk follow without a reload', () =>
  withOffice(async (office) => {
    await office.hire('Nadia Putri', ['admin']);
    const tv = await office.tv();
    await tv.switchOnSound();
    const desk = await office.seat('Rika Lestari', ['front-office'], 1);
    const kiosk = await office.kiosk();
    const idle = await office.kiosk({ name: 'kiosk nobody stands at' });
    const admin = await office.admin();
    await admin.signIn('Nadia Putri', PIN);
    const pages = [tv.page, desk.page, kiosk.page, idle.page];
    await Promise.all(pages.map(mark));
    const save = (): Promise<void> => admin.press(words.save, admin.dialog);
    const saved = (): Promise<void> => admin.dialog.waitFor({ state: 'detached' });

    // a visitor stands before the services while one is renamed
    await fillGuestBook(kiosk, { ...SUTRISNO, name: 'Sri', institution: 'SDN' });
    await kiosk.asks(kiosk.visit.serviceTitle);
    await admin.goTo('Layanan');
    await admin.page.getByRole('link', { name: 'Konsultasi Mutu Pendidikan' }).click();
    await admin.press(words.changeOf(services.parts.name));
    await admin.fill(services.name, 'Konsultasi Sekolah', admin.dialog);
    await save();
    await saved();
    await kiosk.sees('Konsultasi Sekolah');

    // the counter is called otherwise, and called with that name
    await admin.goTo('Loket');
    await admin.press(words.changeOf('Loket 1'));
    await admin.press('Meja', admin.dialog);
    await save();
    await saved();
    await registerVisitors(office);
    await desk.callNext('A-001');
    await tv.calls('A-001', 'Meja 1');
    await desk.sees('Konsultasi Sekolah');
    await desk.sees('Meja 1');

    // an hour: Monday closes at three
    await admin.goTo('Jam Layanan');
    await admin.press(words.changeOf(`Senin, ${hours.week}`));
    await admin.fill(hours.ends, '15.00', admin.dialog);
    await save();
    await saved();
    await admin.sees(/Senin 08\.00–12\.00, 13\.00–15\.00/);
    await idle.sees(/15\.00/);

    // today becomes a day off
    await admin.goTo('Hari Libur');
    await admin.press(holidays.add);
    await admin.fill(holidays.day, '2026-11-23', admin.dialog);
    await admin.dialog
      .getByLabel(holidays.kind, { exact: true })
      .selectOption(holidays.kinds['office-closure']);
    await admin.fill(holidays.name, 'Pemeliharaan gedung', admin.dialog);
    await admin.fill(holidays.source, 'Surat Kepala Balai', admin.dialog);
    await save();
    await saved();
    await idle.asks(idle.frame.closedTitle);
    await idle.sees('Pemeliharaan gedung');
    await desk.sees(desk.words.officeClosed);

    // and is taken back where every change is seen
    await admin.goTo('Riwayat Perubahan');
    await admin.sees('Nadia Putri');
    await admin.press(history.undoOf('Pemeliharaan gedung, Sen, 23 Nov 2026'));
    await admin.press(history.undo, admin.dialog);
    await saved();
    await idle.asks(idle.frame.welcome);
    await admin.sees(history.undone);

    expect(await Promise.all(pages.map(isMarked))).toEqual([true, true, true, true]);
  }));

it('what cannot be is said inside the form, and what was typed stays', () =>
  withOffice(async (office) => {
    await office.hire('Nadia Putri', ['admin']);
    await office.seat('Rika Lestari', ['front-office'], 1);
    const admin = await office.admin();
    await admin.signIn('Nadia Putri', PIN);
    await admin.goTo('Loket');
    await admin.press(words.changeOf('Loket 1'));
    await admin.fill(counters.number, '2', admin.dialog);
    await admin.press(words.save, admin.dialog);
    await admin.dialog.getByText('Nomor ini dipakai Loket 2. Pilih nomor lain.').waitFor();
    expect(await admin.dialog.getByLabel(counters.number, { exact: true }).inputValue()).toBe('2');
    await admin.page.keyboard.press('Escape');
    await admin.goTo('Jam Layanan');
    await admin.press(words.changeOf(`Jumat, ${hours.week}`));
    await admin.fill(hours.begins, '17.00', admin.dialog);
    await admin.press(words.save, admin.dialog);
    await admin.dialog.getByText('Jumat: jam selesai harus setelah jam mulai.').waitFor();
  }));

it('the sections of the office’s data have no flaw that axe-core knows of', () =>
  withOffice(async (office) => {
    await office.hire('Nadia Putri', ['admin']);
    const admin = await office.admin();
    await admin.signIn('Nadia Putri', PIN);
    const found: string[] = [];
    const look = async (screen: string): Promise<void> => {
      found.push(...(await flaws(admin.page, screen)));
    };
    const lookInto = async (button: string): Promise<void> => {
      await admin.press(button);
      await admin.dialog.waitFor();
      await look(button);
      await admin.page.keyboard.press('Escape');
      await admin.dialog.waitFor({ state: 'detached' });
    };
    await admin.goTo('Layanan');
    await look('services');
    await lookInto(services.add);
    await admin.page.getByRole('link', { name: 'Helpdesk Aplikasi dan Data' }).click();
    await admin.page.getByRole('heading', { name: services.preview }).waitFor();
    await look('service');
    for (const part of ['time', 'rules', 'requirements', 'topics'] as const)
      await lookInto(words.changeOf(services.parts[part]));
    await lookInto(services.close);
    await admin.goTo('Loket');
    await look('counters');
    await lookInto(counters.add);
    await admin.goTo('Jam Layanan');
    await look('hours');
    await lookInto(words.changeOf(`Jumat, ${hours.week}`));
    await lookInto(hours.addPeriod);
    await admin.goTo('Hari Libur');
    await admin.press(words.changeOf(holidays.decree));
    await admin.page.keyboard.press('Escape');
    await look('holidays');
    await lookInto(holidays.add);
    await admin.goTo('Riwayat Perubahan');
    await look('no changes');
    expect(found).toEqual([]);
  }));
