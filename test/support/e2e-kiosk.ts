/** A visitor's hands and eyes at the kiosk: found by role and name, in the words of the catalogues. */
import type { Locator, Page } from 'playwright-core';
import { ownTexts } from '../../renderer/lib/ui/own-texts.ts';
import { kioskAppointmentTexts } from '../../shared/messages/kiosk-appointment.ts';
import { kioskLabels } from '../../shared/messages/kiosk-labels.ts';
import { kioskReturningTexts } from '../../shared/messages/kiosk-returning.ts';
import { kioskVisitTexts } from '../../shared/messages/kiosk-visit.ts';
import { kioskTexts } from '../../shared/messages/kiosk.ts';
import { surveyTexts } from '../../shared/messages/survey.ts';
import { SECOND } from './fake-clock.ts';

export type Lang = 'id' | 'en';

export class Kiosk {
  readonly page: Page;
  lang: Lang = 'id';
  /** How often the glass was touched so far. */
  touches = 0;

  constructor(page: Page) {
    this.page = page;
  }

  get frame(): (typeof kioskTexts)['id'] {
    return kioskTexts[this.lang];
  }
  get visit(): (typeof kioskVisitTexts)['id'] {
    return kioskVisitTexts[this.lang];
  }
  get appointment(): (typeof kioskAppointmentTexts)['id'] {
    return kioskAppointmentTexts[this.lang];
  }
  get returning(): (typeof kioskReturningTexts)['id'] {
    return kioskReturningTexts[this.lang];
  }
  get labels(): (typeof kioskLabels)['id'] {
    return kioskLabels[this.lang];
  }
  get survey(): (typeof surveyTexts)['id'] {
    return surveyTexts[this.lang];
  }

  /** Waits until this is the question on screen. */
  async asks(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async #tap(place: Locator): Promise<void> {
    await place.tap();
    this.touches += 1;
  }

  /** Touches a button by its whole name; within `place` where the name is there twice. */
  async press(name: string, place: Pick<Locator, 'getByRole'> = this.page): Promise<void> {
    await this.#tap(place.getByRole('button', { name, exact: true }));
  }

  /** Touches one of the buttons below the answers. */
  async go(name: string): Promise<void> {
    await this.press(name, this.page.getByRole('navigation'));
  }

  next(): Promise<void> {
    return this.go(this.frame.next);
  }

  /** Touches the answer with that title, on whichever page of the answers it stands. */
  async choose(title: string): Promise<void> {
    const main = this.page.getByRole('main');
    const answer = main.getByRole('button').filter({ has: this.page.getByText(title, { exact: true }) });
    const more = main.getByRole('button', { name: this.frame.nextPage, exact: true });
    await answer.or(more).first().waitFor();
    while (!(await answer.isVisible()) && (await more.isEnabled())) await this.#tap(more);
    await this.#tap(answer);
  }

  get field(): Locator {
    return this.page.getByRole('main').getByRole('textbox');
  }

  /** Types with the keys on the glass. */
  async type(text: string): Promise<void> {
    const words = ownTexts[this.lang];
    const keys = this.page.getByRole('group', { name: words.keyboard, exact: true });
    await keys.waitFor();
    for (const sign of text) {
      if (sign === ' ') {
        await this.press(words.space, keys);
        continue;
      }
      const key = keys.getByRole('button', { name: anyCase(sign) });
      if ((await key.innerText()).trim() !== sign) await this.press(words.shift, keys);
      await this.#tap(key);
    }
  }

  /** Types a number with the keypad on the glass. */
  async dial(digits: string): Promise<void> {
    const keys = this.page.getByRole('group', { name: ownTexts[this.lang].keypad, exact: true });
    await keys.waitFor();
    for (const digit of digits) await this.press(digit, keys);
  }

  /**
   * A USB scanner types without a pause and ends with Enter. The page's clock, which the test has installed, stands
   * still meanwhile, so that it is a scan however busy this machine is.
   */
  async scan(text: string): Promise<void> {
    const now = await this.page.evaluate(() => Date.now());
    await this.page.clock.pauseAt(now + SECOND);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.clock.resume();
  }

  /** Reads the number off the screen. */
  async readNumber(): Promise<string> {
    return (
      await this.page
        .getByText(/^[A-Z]-\d{3,}$/)
        .first()
        .innerText()
    ).trim();
  }
}

function anyCase(sign: string): RegExp {
  return new RegExp(`^${sign.replace(/[^\w]/g, '\\$&')}$`, 'i');
}
