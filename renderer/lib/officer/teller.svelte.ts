/** Tells the officer how something went: in passing, or inside the dialog that asked for it. */
import { deskTexts, type DeskTexts } from '../../../shared/messages/desk.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import type { Lang } from '../i18n.ts';
import { Toasts, type ToastTone } from '../controllers/toasts.svelte.ts';
import type { Problem } from './live.ts';

export class Teller {
  readonly toasts: Toasts;
  lang = $state<Lang>('id');
  /** Shown inside the open dialog, since a toast would lie behind it. */
  problem = $state<string | null>(null);
  /** Called where the hub no longer knows who we are: the session ran its twelve hours. */
  onSessionOver: () => void = () => undefined;
  #dialogs = 0;

  constructor(toasts = new Toasts()) {
    this.toasts = toasts;
  }

  get texts(): DeskTexts {
    return deskTexts[this.lang];
  }

  say(text: string, tone: ToastTone = 'ok'): void {
    this.toasts.show(text, tone);
  }

  /** What was refused, in words that say what to do next (domain 6.1). */
  refused(problem: Problem): void {
    if (problem.code === 'not-signed-in') this.onSessionOver();
    else this.complain(this.wordsFor(problem));
  }

  complain(text: string): void {
    if (this.#dialogs > 0) this.problem = text;
    else this.say(text, 'warn');
  }

  /** A desk sends nothing again by itself: whether a silent command went through shows once it is connected. */
  wordsFor({ code, details }: Problem): string {
    if (code === 'no-answer') return this.texts.work.unsure;
    // Somebody was faster, but the hub does not say at which counter: the state is what can be told.
    if (code === 'visit-taken' && details?.counter === '') return errorText('visit-state', this.lang);
    return errorText(code, this.lang, details);
  }

  clear(): void {
    this.problem = null;
  }

  /** Something else happens to that number: what was said of it before no longer holds. Warnings stay. */
  outdate(ticket: string): void {
    for (const { id, text, tone } of this.toasts.list) {
      if (text.includes(ticket) && (tone === 'ok' || tone === 'info')) this.toasts.dismiss(id);
    }
  }

  /** Takes back everything said, for the next who sits here. */
  quiet(): void {
    this.problem = null;
    for (const { id } of this.toasts.list) this.toasts.dismiss(id);
  }

  /** Called by a dialog when it opens. @returns what it calls when it closes */
  enterDialog(): () => void {
    this.#dialogs += 1;
    this.problem = null;
    return () => {
      this.#dialogs -= 1;
      this.problem = null;
    };
  }
}
