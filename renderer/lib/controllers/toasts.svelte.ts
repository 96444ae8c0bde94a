import { browserScheduler, type Scheduler } from './scheduler.ts';

export type ToastTone = 'info' | 'ok' | 'warn' | 'danger';

export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
}

/** Long enough for a slow reader: a base and some time a character, ms. */
const BASE_MS = 4_000;
const PER_CHARACTER_MS = 60;

/** Short messages that leave by themselves. Nothing that must be answered, and no fault, belongs here: use a Banner. */
export class Toasts {
  list = $state<readonly Toast[]>([]);
  readonly #scheduler: Scheduler;
  #lastId = 0;

  constructor(scheduler: Scheduler = browserScheduler) {
    this.#scheduler = scheduler;
  }

  show(text: string, tone: ToastTone = 'info'): void {
    this.#lastId += 1;
    const id = this.#lastId;
    this.list = [...this.list, { id, tone, text }];
    this.#scheduler.after(BASE_MS + text.length * PER_CHARACTER_MS, () => this.dismiss(id));
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}
