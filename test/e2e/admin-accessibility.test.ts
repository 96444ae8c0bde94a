/** axe-core on every section there is, so that a new one is looked at by itself. */
import { expect, it } from 'vitest';
import { SECTIONS, type Section } from '../../renderer/admin/sections.ts';
import type { Lang } from '../../renderer/lib/i18n.ts';
import { flaws } from '../support/axe.ts';
import { AdminPage } from '../support/e2e-admin.ts';
import type { Size } from '../support/browser.ts';
import { PIN, withOffice } from '../support/e2e-office.ts';
import { aLivedOffice, EVERYBODY, TUESDAY } from '../support/lived-office.ts';

/** The workstation's page at half as large letters again: what stands side by side has to wrap. */
const SMALL: Size = { width: 911, height: 512 };

async function look(admin: AdminPage, section: Section, lang: Lang): Promise<string[]> {
  await admin.page.evaluate((id) => void (location.hash = id), section.id);
  await admin.page.locator(`nav a[aria-current][href="#${section.id}"]`).waitFor();
  await admin.page.locator('main h1').first().waitFor();
  await admin.page.locator('main .skeleton').first().waitFor({ state: 'detached' });
  return flaws(admin.page, `${section.id} (${lang})`);
}

it.each(['id', 'en'] as const)(
  'no section has a flaw axe knows of, with data and in a small window (%s)',
  { timeout: 600_000 },
  (lang) =>
    withOffice(
      async (office) => {
        await aLivedOffice(office);
        const { page } = await office.admin({ size: SMALL });
        const admin = new AdminPage(page, lang);
        await admin.signIn(EVERYBODY, PIN);
        if (lang === 'en') await admin.press('English');
        const found: string[] = [];
        for (const section of SECTIONS) found.push(...(await look(admin, section, lang)));
        expect(found).toEqual([]);
      },
      { startsAt: TUESDAY },
    ),
);
