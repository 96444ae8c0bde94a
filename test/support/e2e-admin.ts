/** An officer's hands and eyes at the pages of administration. */
import type { Locator, Page } from 'playwright-core';
import { adminTexts, type AdminTexts } from '../../shared/messages/admin.ts';
import { deskTexts } from '../../shared/messages/desk.ts';

export class AdminPage {
  readonly page: Page;
  readonly words: AdminTexts;

  constructor(page: Page, lang: 'id' | 'en' = 'id') {
    this.page = page;
    this.words = adminTexts[lang];
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get sections(): Locator {
    return this.page.getByRole('navigation', { name: this.words.sections });
  }

  async signIn(name: string, secret: string): Promise<void> {
    const t = deskTexts.id;
    await this.fill(t.name, name);
    await this.fill(t.secret, secret);
    await this.press(t.signIn);
    await this.page.getByText(name, { exact: true }).first().waitFor();
  }

  /** Opens a section by its name, and waits for its heading or what else says it is there. */
  async goTo(section: string): Promise<void> {
    await this.sections.getByRole('link', { name: section, exact: true }).click();
    await this.page.locator('main h1').first().waitFor();
  }

  async press(name: string, place: Pick<Locator, 'getByRole'> = this.page): Promise<void> {
    await place.getByRole('button', { name, exact: true }).click();
  }

  async fill(label: string, value: string, place: Pick<Locator, 'getByLabel'> = this.page): Promise<void> {
    await place.getByLabel(label, { exact: true }).fill(value);
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }
}
