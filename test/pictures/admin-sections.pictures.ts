/**
 * Pictures of every section of administration, with data and in a new office, at both sizes and in both languages:
 * `ULT_PICTURES=<folder> vitest run --project pictures admin-sections`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { SECTIONS } from '../../renderer/admin/sections.ts';
import type { Lang } from '../../renderer/lib/i18n.ts';
import { OFFICER_ROLES } from '../../shared/protocol/desk/accounts.ts';
import { AdminPage } from '../support/e2e-admin.ts';
import { LYING, PIN, withOffice, WORKSTATION, type Office } from '../support/e2e-office.ts';
import { aLivedOffice, EVERYBODY, TUESDAY, YESTERDAY } from '../support/lived-office.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/admin-sections');
const SIZES = { small: WORKSTATION, large: LYING } as const;

/** What is looked at beside each section's own beginning. */
const PLACES = [
  ...SECTIONS.map(({ id }) => id),
  `overview/day/${YESTERDAY}`,
  `overview/month/${YESTERDAY}`,
  `recap/${YESTERDAY}`,
];

async function signedIn(office: Office, lang: Lang): Promise<AdminPage> {
  const { page } = await office.admin();
  const admin = new AdminPage(page, lang);
  await admin.signIn(EVERYBODY, PIN);
  if (lang === 'en') await admin.press('English');
  return admin;
}

async function take({ page }: AdminPage, name: string): Promise<void> {
  await page.mouse.move(2, 2);
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

async function open(admin: AdminPage, place: string): Promise<void> {
  await admin.page.evaluate((to) => void (location.hash = to), place);
  await admin.page.locator('main h1').first().waitFor();
  await admin.page.locator('main .skeleton').first().waitFor({ state: 'detached' });
}

/** From the top, and from the end where a section is longer than the window. */
async function takeAll(admin: AdminPage, name: string, place: string): Promise<void> {
  const { page } = admin;
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await open(admin, place);
    const main = page.locator('main');
    await main.evaluate((element) => element.scrollTo(0, 0));
    await take(admin, `${name}-${size}`);
    if (await main.evaluate((element) => element.scrollHeight > element.clientHeight + 40)) {
      await main.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await take(admin, `${name}-${size}-end`);
    }
  }
}

/** The first of each list that opens: a case, a complaint. */
async function takeOpened(admin: AdminPage, lang: Lang): Promise<void> {
  for (const id of ['cases', 'complaints', 'services', 'procedures'] as const) {
    await open(admin, id);
    const link = admin.page.locator(`main a[href^="#${id}/"]`).first();
    const place = (await link.getAttribute('href'))?.slice(1) ?? id;
    await takeAll(admin, `${lang}-${id}-one`, place);
  }
}

it.each(['id', 'en'] as const)('takes pictures of every section (%s)', { timeout: 900_000 }, (lang) =>
  withOffice(
    async (office) => {
      await mkdir(FOLDER, { recursive: true });
      await aLivedOffice(office);
      const admin = await signedIn(office, lang);
      for (const place of PLACES) await takeAll(admin, `${lang}-${place.replaceAll('/', '-')}`, place);
      await takeOpened(admin, lang);
    },
    { startsAt: TUESDAY },
  ),
);

it.each(['id', 'en'] as const)(
  'takes pictures of every section in a new office (%s)',
  { timeout: 900_000 },
  (lang) =>
    withOffice(async (office) => {
      await mkdir(FOLDER, { recursive: true });
      await office.hire(EVERYBODY, OFFICER_ROLES);
      const admin = await signedIn(office, lang);
      for (const { id } of SECTIONS) await takeAll(admin, `${lang}-${id}-empty`, id);
    }),
);
