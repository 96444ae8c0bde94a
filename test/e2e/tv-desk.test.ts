import { expect, it } from 'vitest';
import { deskTvTexts } from '../../shared/messages/desk-tv.ts';
import { PATIENTLY } from '../support/browser.ts';
import { withOffice } from '../support/e2e-office.ts';
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
    await page
      .getByRole('tab', { name: 'Pengaturan' })
      .or(page.getByRole('button', { name: 'Pengaturan' }))
      .click();
    await page.getByRole('tab', { name: 'TV', exact: true }).click();

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
    await press(t.end);
    await tv.page.getByTestId('emergency').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('button', { name: t.show }).isVisible(), PATIENTLY).toBe(true);
  }));
