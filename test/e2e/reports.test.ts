/** A report as an officer sees it being made. */
import { expect, it } from 'vitest';
import { adminReportsTexts } from '../../shared/messages/admin-reports.ts';
import { flaws } from '../support/axe.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';

const t = adminReportsTexts.id;
const NAME = 'Rahmat Kepala';

it('says how far it is, and is called off', () =>
  withOffice(async (office) => {
    await office.hire(NAME, ['coordinator']);
    const admin = await office.admin();
    await admin.signIn(NAME, PIN);
    await admin.goTo('Laporan');
    const { page } = admin;
    const pdf = page.getByRole('button', { name: /^PDF/ });
    // a report that takes its time
    await page.route(/\/api\/reports\/[\w-]+$/, (route) =>
      route.request().method() === 'GET'
        ? route.fulfill({ json: { state: 'running', share: 0.42 } })
        : route.continue(),
    );
    await pdf.click();
    await admin.sees(t.making(42));
    expect(await page.getByRole('progressbar').getAttribute('value')).toBe('42');
    expect(await pdf.count()).toBe(0);
    expect(await flaws(page, 'a report being made')).toEqual([]);
    const asked = page.waitForRequest((request) => request.method() === 'DELETE');
    await admin.press(t.cancel);
    await admin.sees(t.cancelled);
    expect((await (await asked).response())?.status()).toBe(204);
    await pdf.waitFor();
  }));
