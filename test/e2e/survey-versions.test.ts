/** A coordinator words an element anew and weighs it: refused while the weights are not one, then asked at the kiosk. */
import { expect, it, vi } from 'vitest';
import { OFFICER_RATING, QUESTIONNAIRE_ORDER, SKM_ELEMENTS } from '../../shared/domain/skm.ts';
import { adminSurveyVersionsTexts } from '../../shared/messages/admin-survey-versions.ts';
import { flaws } from '../support/axe.ts';
import { withOffice } from '../support/e2e-office.ts';
import { ratedVisits } from '../support/surveys.ts';
import { COORDINATOR } from '../support/with-app.ts';

vi.setConfig({ testTimeout: 400_000 });

const t = adminSurveyVersionsTexts.id;
const QUESTION = 'Bagaimana pendapat Saudara tentang kewajaran syarat layanan ini?';

it('a version of the questionnaire is made, put right, and asked at the kiosk without a restart', () =>
  withOffice(async (office) => {
    await office.coordinator();
    const kiosk = await office.kiosk();
    const admin = await office.admin();
    const { page } = admin;
    await admin.signIn(COORDINATOR.name, COORDINATOR.secret);
    await admin.goTo('Kuesioner SKM');
    await admin.sees('Bawaan program');
    expect(await flaws(page, 'versions')).toEqual([]);
    await page.getByRole('link', { name: 'Selasa, 16 Mei 2017' }).click();
    await admin.sees('88,31–100,00');
    expect(await flaws(page, 'a version')).toEqual([]);
    await page.getByRole('link', { name: t.toList }).click();

    await admin.press(t.makeNew);
    await admin.fill(t.from, '2026-11-23');
    const element = page.locator('details').nth(3);
    await element.locator('summary').focus();
    await page.keyboard.press('Enter');
    await admin.fill(t.question, QUESTION, element);
    await admin.fill(t.name, '', element);
    await admin.fill(t.weightOf('U4'), '1/5');
    await admin.sees(t.sumWrong('1,0889'));
    await admin.press(t.save);
    await element.getByText('Bagian ini wajib diisi.').waitFor();
    expect(await flaws(page, 'a version being made')).toEqual([]);
    await admin.fill(t.name, 'Kewajaran Syarat', element);
    for (const code of QUESTIONNAIRE_ORDER) if (code !== 'U4') await admin.fill(t.weightOf(code), '0,1');
    await admin.sees(t.sumRight);
    await admin.press(t.save);
    await admin.sees(t.saved('Senin, 23 November 2026'));
    await admin.sees('Digantikan');

    const { db } = office.hub.context;
    await ratedVisits(db, { day: '2026-11-23', serviceId: 'helpdesk', answers: [], visits: 1 });
    const { ticket } = await db.selectFrom('visit').select('ticket').executeTakeFirstOrThrow();
    const { survey, frame } = kiosk;
    await kiosk.press(frame.rateService);
    await kiosk.asks(frame.ticketTitle);
    await kiosk.type(ticket);
    await kiosk.go(frame.ticketOpen);
    await kiosk.asks(survey.startTitle);
    await kiosk.press(survey.start);
    await kiosk.press(OFFICER_RATING[4]?.id ?? '');
    await kiosk.press(survey.moreYes);
    for (const code of ['U1', 'U2', 'U3'] as const) {
      await kiosk.asks(SKM_ELEMENTS[code].question.id);
      await kiosk.choose(SKM_ELEMENTS[code].labels[3].id);
    }
    await kiosk.asks(QUESTION);
  }));
