import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { flaws } from '../support/axe.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { PATIENTLY } from '../support/browser.ts';
import { deskPrinterTexts } from '../../shared/messages/desk-printer.ts';
import type { Kiosk } from '../support/e2e-kiosk.ts';
import { LYING, withOffice, type Office } from '../support/e2e-office.ts';
import { fillToReview, giveName, SUTRISNO, takeNumber, touchToStart } from '../support/e2e-visitor.ts';

const prepare = (page: Page): Promise<void> => page.clock.install();

describe('a kiosk outside service hours', () => {
  it('says when it opens, and opens by itself', () =>
    withOffice(
      async (office) => {
        const kiosk = await office.kiosk();
        await kiosk.asks(kiosk.frame.closedTitle);
        await kiosk.sees(kiosk.frame.reopensOn('Senin, 30 November 2026', '08.00 WITA'));
        expect(await kiosk.page.getByText(kiosk.frame.touchToStart).count()).toBe(0);
        office.clock.set('2026-11-30T08:00:01+08:00');
        await kiosk.asks(kiosk.frame.welcome);
      },
      { startsAt: '2026-11-28T10:00:00+08:00' },
    ));

  it('tells a visitor kindly that it closed while they were typing', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk();
      await fillToReview(kiosk, SUTRISNO);
      office.clock.set('2026-11-23T15:31:00+08:00');
      await kiosk.go(kiosk.visit.takeNumber);
      await kiosk.asks(kiosk.frame.closedMeanwhileTitle);
      await kiosk.sees(kiosk.frame.reopensOn('Selasa, 24 November 2026', '08.00 WITA'));
    }));
});

describe('a kiosk in two languages', () => {
  it('changes over in the middle of the guest book and keeps what was typed', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk({ size: LYING });
      await giveName(kiosk, SUTRISNO);
      await kiosk.press(kiosk.frame.otherLanguage);
      kiosk.lang = 'en';
      await kiosk.asks(kiosk.visit.idTypeTitle);
      await kiosk.go(kiosk.frame.back);
      await kiosk.asks(kiosk.visit.nameTitle);
      expect(await kiosk.field.inputValue()).toBe(SUTRISNO.name);
      expect(await kiosk.page.locator('html').getAttribute('lang')).toBe('en');
    }));
});

describe('a kiosk whose printer has no paper', () => {
  it('shows the number to be noted down, tells the desk, and prints when there is paper again', async () => {
    const slips = await mkdtemp(join(tmpdir(), 'ult-slips-'));
    const test = async (office: Office): Promise<void> => {
      const kiosk = await office.kiosk();
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await kiosk.asks(kiosk.frame.welcome);
      await writeFile(join(slips, 'paper-out'), '');
      await fillToReview(kiosk, SUTRISNO);
      expect(await takeNumber(kiosk)).toBe('A-001');
      await kiosk.sees(kiosk.frame.printFaultTitle);
      await kiosk.sees(kiosk.frame.printFaultNote('A-001'));
      await desk.sees(deskPrinterTexts.id.todo['out-of-paper']);
      await desk.sees(desk.words.unprinted('A-001'));
      await kiosk.press(kiosk.frame.done);
      await kiosk.sees(kiosk.frame.paperOut);

      await rm(join(slips, 'paper-out'));
      const state = (): Promise<unknown> =>
        office.hub.context.db.selectFrom('printJob').select('state').execute();
      await expect.poll(state, PATIENTLY).toEqual([{ state: 'printed' }]);
      await kiosk.page.getByText(kiosk.frame.paperOut).waitFor({ state: 'detached' });
    };
    try {
      await withOffice(test, { printer: `file:${slips}` });
    } finally {
      await rm(slips, { recursive: true, force: true });
    }
  });
});

describe('the coordinator’s emergency notice', () => {
  it('stands over whatever a visitor is at, loses nothing of it, and greets the next until it is ended', () =>
    withOffice(async (office) => {
      const coordinator = await office.coordinator();
      const kiosk = await office.kiosk();
      await giveName(kiosk, SUTRISNO);
      const text = { id: 'Mohon tinggalkan gedung dengan tenang.', en: 'Please leave the building calmly.' };
      await coordinator.must('tv:emergency', { text });
      const notice = kiosk.page.getByRole('dialog', { name: kiosk.frame.emergencyTitle });
      await notice.getByText(text.id).waitFor();
      await notice.getByText(text.en).waitFor();
      expect(await flaws(kiosk.page, 'kiosk during an emergency')).toEqual([]);
      await kiosk.press(kiosk.frame.close, notice);
      await kiosk.go(kiosk.frame.back);
      await kiosk.asks(kiosk.visit.nameTitle);
      expect(await kiosk.field.inputValue()).toBe(SUTRISNO.name);
      await kiosk.page.reload();
      await notice.getByText(text.id).waitFor();
      await coordinator.must('tv:emergency', { text: null });
      await notice.waitFor({ state: 'detached' });
      await kiosk.press(kiosk.frame.touchToStart);
      await kiosk.asks(kiosk.frame.privacyTitle);
    }));
});

describe('Panggil Petugas', () => {
  it('reaches every desk, and the answer comes back to the kiosk', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk();
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await touchToStart(kiosk);
      await kiosk.press(kiosk.frame.callStaff);
      await kiosk.sees(kiosk.frame.callStaffTitle);
      await kiosk.press(kiosk.frame.close);
      await kiosk.page.getByRole('button', { name: kiosk.frame.staffComing }).waitFor();
      await desk.sees(desk.words.staffCallTitle('Kiosk 1'));
      await desk.press(desk.words.staffAnswer);
      await kiosk.page.getByRole('button', { name: kiosk.frame.callStaff, exact: true }).waitFor();
      await desk.page.getByText(desk.words.staffCallTitle('Kiosk 1')).waitFor({ state: 'detached' });
    }));
});

/** A visit served to its end at the counters. @returns the code on its ticket */
async function served(office: Office): Promise<string> {
  const kiosk = await office.device('kiosk');
  const front = await office.officer('Rika Asang', ['front-office'], 1);
  const help = await office.officer('Usman Datu', ['helpdesk'], 3);
  const { visitId, code } = await kiosk.must('visit:register', aRegistration({ visitor: aStranger() }));
  const nothing = { deviation: null };
  const anywhere = { serviceId: 'consultation', topicId: null, counterId: null, officerId: null };
  await front.must('visit:call-next', {});
  await front.must('visit:start', { visitId });
  await front.must('visit:verify', {
    visitId,
    result: 'verified',
    corrections: null,
    reason: '',
    ...nothing,
  });
  await front.must('visit:route', { visitId, ...anywhere, ...nothing });
  await help.must('visit:call-next', {});
  await help.must('visit:start', { visitId });
  await help.must('visit:record-question', { visitId, question: 'Bagaimana caranya?', ...nothing });
  await help.must('visit:finish', { visitId, outcome: 'clarified', summary: 'Dijelaskan', ...nothing });
  return code;
}

async function rateOnce(kiosk: Kiosk): Promise<void> {
  await kiosk.asks(kiosk.survey.startTitle);
  await kiosk.press(kiosk.survey.start);
  await kiosk.asks(kiosk.survey.ratingTitle);
  await kiosk.press('Baik');
  await kiosk.press(kiosk.survey.moreNo);
  await kiosk.asks(kiosk.survey.endTitle);
  await kiosk.press(kiosk.frame.done);
}

describe('a ticket brought back to the kiosk', () => {
  it('opens its survey when it is scanned on the first screen, once', () =>
    withOffice(async (office) => {
      const code = await served(office);
      const kiosk = await office.kiosk({ prepare });
      await kiosk.asks(kiosk.frame.welcome);
      await kiosk.scan(`ULT-${code}`);
      await rateOnce(kiosk);
      await kiosk.asks(kiosk.frame.welcome);
      await kiosk.scan(`ULT-${code}`);
      await kiosk.asks(kiosk.frame.ticketDoneTitle);
      const surveys = await office.hub.context.db.selectFrom('survey').selectAll().execute();
      expect(surveys).toMatchObject([{ rating: 4, answers: null }]);
    }));

  it('opens its survey by its number', () =>
    withOffice(async (office) => {
      await served(office);
      const kiosk = await office.kiosk();
      await kiosk.go(kiosk.frame.rateService);
      await kiosk.asks(kiosk.frame.ticketTitle);
      await kiosk.type('A1');
      await kiosk.go(kiosk.frame.ticketOpen);
      await kiosk.asks(kiosk.survey.startTitle);
      await kiosk.sees('A-001');
    }));
});

describe('a kiosk used by keyboard alone', () => {
  it('leads from the first screen to a number', () =>
    withOffice(async (office) => {
      const kiosk = await office.kiosk({ size: LYING });
      await kiosk.asks(kiosk.frame.welcome);
      await walkByKeyboard(kiosk);
      expect(await kiosk.readNumber()).toBe('A-001');
    }));
});

/** Moves on with Tab until that button has the focus, and presses it. */
async function press(kiosk: Kiosk, name: string | RegExp): Promise<void> {
  const { page } = kiosk;
  const focused = page.getByRole('button', { name }).and(page.locator(':focus'));
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused.count()) > 0) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

/** Types as a person does: slower than any scanner, and looks before going on. */
async function type(kiosk: Kiosk, text: string): Promise<void> {
  await kiosk.field.and(kiosk.page.locator(':focus')).waitFor();
  await kiosk.page.keyboard.type(text, { delay: 70 });
  await expect.poll(() => kiosk.field.inputValue(), PATIENTLY).toBe(text);
  await kiosk.page.keyboard.press('Enter');
}

async function walkByKeyboard(kiosk: Kiosk): Promise<void> {
  const { visit, frame } = kiosk;
  await press(kiosk, frame.touchToStart);
  await kiosk.asks(frame.privacyTitle);
  await press(kiosk, frame.next);
  await kiosk.asks(kiosk.returning.visitedTitle);
  await press(kiosk, kiosk.returning.visitedNo);
  await kiosk.asks(visit.nameTitle);
  await type(kiosk, 'Sutrisno');
  await kiosk.asks(visit.idTypeTitle);
  await press(kiosk, kiosk.labels.idTypes.none);
  await kiosk.asks(visit.phoneTitle);
  await press(kiosk, frame.skip);
  await kiosk.asks(visit.institutionTitle);
  await press(kiosk, visit.institutionSelf);
  await kiosk.asks(visit.roleTitle);
  await press(kiosk, 'Guru');
  await kiosk.asks(visit.regencyTitle);
  await press(kiosk, 'Kota Tarakan');
  await kiosk.asks(visit.behalfTitle);
  await press(kiosk, visit.behalfSelf);
  await kiosk.asks(visit.letterTitle);
  await press(kiosk, new RegExp(`^${visit.letterNo}$`));
  await kiosk.asks(visit.serviceTitle);
  await press(kiosk, /Konsultasi Mutu Pendidikan/);
  await kiosk.asks('Konsultasi Mutu Pendidikan');
  await press(kiosk, 'PAUD');
  await kiosk.asks(visit.purposeTitle);
  await press(kiosk, frame.skip);
  await kiosk.asks(visit.priorityTitle);
  await press(kiosk, new RegExp(`^${visit.priorityNo}$`));
  await kiosk.asks(visit.reviewTitle);
  await press(kiosk, visit.takeNumber);
  await kiosk.asks(frame.yourNumber);
}
