/** Pictures of everything that is set in administration, in both languages: `ULT_PICTURES=<folder> vitest run --project pictures`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import { SECTIONS } from '../../renderer/admin/sections.ts';
import { adminProceduresTexts } from '../../shared/messages/admin-procedures.ts';
import { adminTextsTexts } from '../../shared/messages/admin-texts.ts';
import { AdminPage } from '../support/e2e-admin.ts';
import { withOffice } from '../support/e2e-office.ts';
import { COORDINATOR } from '../support/with-app.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/admin-settings');
const IDS = ['rules', 'texts', 'procedures', 'staff', 'devices', 'tv', 'printer', 'flow'];

it.each(['id', 'en'] as const)('takes pictures of what is set (%s)', { timeout: 240_000 }, (lang) =>
  withOffice(async (office) => {
    await mkdir(FOLDER, { recursive: true });
    await office.coordinator();
    await office.hire('Agustinus Ngabe Panjaitan Simatupang', ['front-office', 'helpdesk', 'back-office']);
    const { page } = await office.admin();
    await new AdminPage(page).signIn(COORDINATOR.name, COORDINATOR.secret);
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    const admin = new AdminPage(page, lang);
    const take = async (name: string): Promise<void> => {
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(FOLDER, `${lang}-${name}.png`), animations: 'disabled' });
    };
    for (const id of IDS) {
      await admin.goTo(SECTIONS.find((section) => section.id === id)?.name[lang] ?? id);
      await take(id);
      if (id === 'rules') {
        await page.getByRole('group').last().scrollIntoViewIfNeeded();
        await take('rules-end');
      }
      if (id === 'texts') {
        const t = adminTextsTexts[lang];
        for (const part of ['identity', 'contacts'] as const) {
          await page.getByRole('radio', { name: t.parts[part] }).check({ force: true });
          await take(`texts-${part}`);
        }
      }
      if (id === 'procedures') {
        const t = adminProceduresTexts[lang];
        await page.getByRole('cell').getByRole('link').first().click();
        await take('procedures-shown');
        await page.getByRole('link', { name: t.toList }).click();
        await admin.press(t.makeNew);
        await take('procedures-new');
      }
    }
  }),
);
