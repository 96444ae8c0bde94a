import { expect, it } from 'vitest';
import { deskTvTexts } from '../../shared/messages/desk-tv.ts';
import { PATIENTLY } from '../support/browser.ts';
import { flaws } from '../support/axe.ts';
import { registerVisitors, withOffice } from '../support/e2e-office.ts';
import { COORDINATOR } from '../support/with-app.ts';

const t = deskTvTexts.id;
const [EVACUATION] = t.presetTexts;

it('a coordinator sets up the TV at the desk and puts an emergency notice over it, and ends it', () =>
  withOffice(async (office) => {
    await office.coordinator();
    const tv = await office.tv();
    await tv.switchOnSound();
    const desk = await office.desk();
    await desk.signIn(COORDINATOR.name, COORDINATOR.secret);
    const { page } = desk;
    const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
    await desk.settings('tv');

    await page.getByLabel(t.layouts.media.title).check({ force: true });
    await tv.page.getByTestId('layout-media').waitFor();
    await page.getByText(t.mediaEmpty).waitFor();

    await page.getByLabel(t.volume, { exact: true }).fill('8o');
    await press(t.save);
    await page.getByText(t.outOf(0, 100)).waitFor();
    await page.getByLabel(t.volume, { exact: true }).fill('80');
    await press(t.save);
    await page.getByText(t.saved).first().waitFor();

    await press(EVACUATION?.name ?? '');
    await press(t.show);
    await press(t.confirm);
    await tv.page
      .getByTestId('emergency')
      .getByText(EVACUATION?.id ?? '')
      .waitFor();
    await page.getByText(t.callsHeld).waitFor();
    await press(t.end);
    await press(t.endYes);
    await tv.page.getByTestId('emergency').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('button', { name: t.show }).isVisible(), PATIENTLY).toBe(true);
  }));

it('every desk knows of the emergency notice and that calls wait, and only a lead can end it', () =>
  withOffice(async (office) => {
    const coordinator = await office.coordinator();
    const front = await office.seat('Lestari Binti', ['front-office'], 1);
    const lead = await office.desk({ name: 'coordinator' });
    await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
    await registerVisitors(office);
    const text = { id: EVACUATION?.id ?? '', en: EVACUATION?.en ?? '' };
    await coordinator.must('tv:emergency', { text });

    const banner = front.page.getByRole('alert').filter({ hasText: text.id });
    await banner.getByText(t.bannerTitle('09.00')).waitFor();
    expect(await banner.getByRole('button').count()).toBe(0);
    await front.callNext('A-001');
    await front.sees(front.words.visit.calledLeadHeld(1, 3));
    expect(await flaws(front.page, 'desk during an emergency')).toEqual([]);
    await front.page.getByRole('button', { name: 'English' }).click();
    await front.sees(text.en);

    await lead.press(t.end);
    await lead.dialog.getByRole('heading', { name: t.endTitle }).waitFor();
    await lead.press(t.back, lead.dialog);
    await banner.or(front.page.getByRole('alert').filter({ hasText: text.en })).waitFor();
    await lead.press(t.end);
    await lead.press(t.endYes, lead.dialog);
    await lead.sees(t.ended);
    await front.page.getByText(text.en).waitFor({ state: 'detached' });
    await lead.page.getByText(t.callsHeld).waitFor({ state: 'detached' });
  }));
