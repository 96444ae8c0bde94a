import { describe, expect, it } from 'vitest';
import { adminOverviewTexts } from '../../shared/messages/admin-overview.ts';
import { flaws } from '../support/axe.ts';
import type { AdminPage } from '../support/e2e-admin.ts';
import { PIN, registerVisitors, withOffice, type Office } from '../support/e2e-office.ts';
import { aFullDay } from '../support/full-days.ts';

const t = adminOverviewTexts.id;
const YESTERDAY = '2026-11-23';
const LONG_NAME = 'Hj. Noor Hasanah Rusmiati Lestari Binti Agustinus, S.Pd., M.Pd., Gr.';

/** A Tuesday morning after a full Monday, and the coordinator at the pages of administration. */
async function onTuesday(test: (office: Office, admin: AdminPage) => Promise<void>): Promise<void> {
  await withOffice(
    async (office) => {
      const officerIds = [
        await office.hire(LONG_NAME, ['front-office']),
        await office.hire('Usman Datu', ['helpdesk']),
      ];
      await aFullDay(office, YESTERDAY, { visits: 60, officerIds });
      await office.hire('Lukas Lalung', ['coordinator']);
      const admin = await office.admin();
      await admin.signIn('Lukas Lalung', PIN);
      await test(office, admin);
    },
    { startsAt: '2026-11-24T09:00:00+08:00' },
  );
}

describe('the dashboard', () => {
  it('says what needs attention, then answers for yesterday at one press, and is sound to axe', () =>
    onTuesday(async (_, admin) => {
      await admin.goTo('Dasbor');
      await admin.sees(t.emptyDay);
      await admin.sees(t.owed(2));
      expect(await flaws(admin.page, 'dashboard of an empty day')).toEqual([]);

      await admin.press(t.yesterday);
      await admin.sees('Senin, 23 November 2026');
      await admin.sees(LONG_NAME);
      expect(await admin.page.getByText(t.attention).count()).toBe(0);
      const figures = admin.page.locator('details').first();
      await figures.locator('summary').click();
      await figures.getByRole('columnheader', { name: t.hour }).waitFor();
      expect(await flaws(admin.page, 'dashboard of a full day')).toEqual([]);
    }));

  it('shows a month with its days and the months before it', () =>
    onTuesday(async (_, admin) => {
      await admin.goTo('Dasbor');
      await admin.page.getByText(t.kinds.month, { exact: true }).click();
      await admin.sees(t.months);
      await admin.page.locator('figure svg').first().waitFor();
      expect(await flaws(admin.page, 'dashboard of a month')).toEqual([]);
    }));

  it('follows the hall by itself', () =>
    onTuesday(async (office, admin) => {
      await admin.goTo('Dasbor');
      await admin.sees(t.emptyDay);
      await registerVisitors(office, 1);
      await admin.page.getByText(t.groups.waiting).first().waitFor({ timeout: 25_000 });
    }));
});
