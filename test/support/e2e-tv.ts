/** The eyes of who sits in the waiting room. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { tvTexts } from '../../shared/messages/tv.ts';
import { PATIENTLY } from './browser.ts';

export class Tv {
  readonly page: Page;
  readonly words = tvTexts.id;

  constructor(page: Page) {
    this.page = page;
  }

  /** The one touch a browser wants before it may make a sound. */
  async switchOnSound(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.soundOn, exact: true }).click();
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  /** Waits until that number is called large, with the place to go to. */
  async calls(ticket: string, place: string): Promise<void> {
    await expect.poll(() => this.#shown('called-number'), PATIENTLY).toEqual([ticket]);
    await expect.poll(() => this.#shown('called-counter'), PATIENTLY).toEqual([place]);
  }

  async #shown(part: string): Promise<string[]> {
    return (await this.page.getByTestId(part).allTextContents()).map((text) => text.trim());
  }

  /** Waits until that sentence is spoken. */
  async says(sentence: string): Promise<void> {
    const spoken = this.page.getByTestId('announcement');
    const said = async (): Promise<string | undefined> =>
      (await spoken.textContent())?.replace(/\s+/g, ' ').trim();
    await expect.poll(said, PATIENTLY).toBe(sentence);
  }

  /** One line of the counters' table: number there, numbers next. */
  async counterLine(counterId: string): Promise<string[]> {
    const cells = await this.page.getByTestId(`counter-${counterId}`).getByRole('cell').allTextContents();
    return cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
  }
}
