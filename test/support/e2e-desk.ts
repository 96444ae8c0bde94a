/** An officer's hands and eyes at a desk. */
import type { Locator, Page } from 'playwright-core';
import { SECTIONS } from '../../renderer/admin/sections.ts';
import { adminTexts } from '../../shared/messages/admin.ts';
import { deskTexts, type DeskTexts } from '../../shared/messages/desk.ts';
import { AdminPage } from './e2e-admin.ts';
import type { FakeClock } from './fake-clock.ts';
import type { OfficerRole } from '../../shared/protocol/desk/accounts.ts';

export class Desk {
  readonly page: Page;
  readonly words: DeskTexts = deskTexts.id;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a button by its whole name. */
  async press(name: string, place: Pick<Locator, 'getByRole'> = this.page): Promise<void> {
    await place.getByRole('button', { name, exact: true }).click();
  }

  async asks(title: string): Promise<void> {
    await this.page.getByRole('heading', { name: title, exact: true }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async fill(label: string, value: string, place: Pick<Locator, 'getByLabel'> = this.page): Promise<void> {
    await place.getByLabel(label, { exact: true }).fill(value);
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** The visit in hand. */
  get hand(): Locator {
    return this.page.getByRole('article', { name: this.words.visit.inHandTitle });
  }

  /** Waits until that number is in hand at that task. */
  async has(ticket: string, task: string): Promise<void> {
    await this.hand.getByRole('heading', { name: ticket, exact: true }).waitFor();
    await this.asks(task);
  }

  /** The first coordinator, with the code shown where the program was started. */
  async claimSetup(code: string, name: string, secret: string): Promise<void> {
    const t = this.words;
    await this.press(t.firstSetup);
    await this.fill(t.setupCode, code);
    await this.fill(t.setupName, name);
    await this.fill(t.setupSecret, secret);
    await this.fill(t.setupAgain, secret);
    await this.press(t.setupGo);
    await this.page.getByRole('navigation', { name: t.tabs }).waitFor();
  }

  async signIn(name: string, secret: string): Promise<void> {
    const t = this.words;
    await this.fill(t.name, name);
    await this.fill(t.secret, secret);
    await this.press(t.signIn);
    await this.page.getByRole('navigation', { name: t.tabs }).waitFor();
  }

  async signOut(): Promise<void> {
    await this.press(this.words.signOut);
    await this.asks(this.words.signInTitle);
  }

  async openCounter(number: number): Promise<void> {
    await this.asks(this.words.chooseCounter);
    await this.press(`${this.words.openCounter} Loket ${number}`);
    await this.page.getByRole('button', { name: this.words.closeCounter }).waitFor();
  }

  async goTo(section: string): Promise<void> {
    // A figure may stand beside the name of a section.
    await this.page
      .getByRole('navigation', { name: this.words.tabs })
      .getByRole('button', { name: section })
      .click();
  }

  /** Goes to a section of administration by its id, in this tab. */
  async settings(id: string, lang: 'id' | 'en' = 'id'): Promise<void> {
    const admin = new AdminPage(this.page, lang);
    if (!new URL(this.page.url()).pathname.startsWith('/admin'))
      await this.page.getByRole('link', { name: deskTexts[lang].toAdmin, exact: true }).click();
    await admin.goTo(SECTIONS.find((section) => section.id === id)?.name[lang] ?? id);
  }

  /** Back from administration. */
  async leaveSettings(): Promise<void> {
    await this.press(adminTexts.id.toDesk);
    await this.page.getByRole('navigation', { name: this.words.tabs }).waitFor();
  }

  async hire(name: string, secret: string, roles: readonly OfficerRole[]): Promise<void> {
    const t = this.words;
    await this.press(t.lead.addOfficer);
    await this.fill(t.name, name, this.dialog);
    await this.fill(t.secret, secret, this.dialog);
    for (const role of roles)
      await this.dialog.getByLabel(t.lead.roleNames[role] ?? role).check({ force: true });
    await this.press(t.save, this.dialog);
    await this.page.getByRole('cell', { name, exact: true }).waitFor();
  }

  /** @returns the code with which a kiosk or TV is paired */
  async makeCode(device: 'kiosk' | 'tv'): Promise<string> {
    const { lead } = this.words;
    await this.press(`${lead.makeCode}, ${lead[device]}`);
    const card = this.page
      .getByRole('article')
      .filter({ has: this.page.getByRole('heading', { name: lead[device] }) });
    return (
      await card
        .getByRole('status')
        .getByText(/^[0-9A-Z]{8}$/)
        .innerText()
    ).trim();
  }

  /** Moves the office's clock and lets this desk take its time from the hub again. */
  async later(ms: number, { clock }: { readonly clock: Pick<FakeClock, 'advance'> }): Promise<void> {
    clock.advance(ms);
    await this.page.reload();
    await this.page.getByRole('navigation', { name: this.words.tabs }).waitFor();
  }

  /** Presses one of the seldom actions, behind their button. */
  async pressMore(action: string): Promise<void> {
    await this.press(this.words.act.more);
    await this.press(action);
  }

  async callNext(ticket: string): Promise<void> {
    await this.page.getByText(ticket, { exact: true }).first().waitFor();
    await this.press(this.words.work.callNext);
    await this.has(ticket, this.words.visit.calledTitle);
  }
}
