/** What the dashboard shows, asked for again while somebody looks at it and something may have changed. */
import type { PeriodKind } from '../../../shared/domain/dashboard/period.ts';
import type { Attention, DashboardFigures } from '../../../shared/protocol/admin/dashboard.ts';
import type { Reply } from '../../lib/officer/live.ts';
import type { Admin } from '../controllers/admin.svelte.ts';

/** How long after an answer a running period is asked for again; of one that is over nothing changes. */
const AGAIN_AFTER_MS: Readonly<Record<PeriodKind, number>> = { day: 12_000, week: 60_000, month: 60_000 };

export class Dashboard {
  shown = $state.raw<DashboardFigures | null>(null);
  attention = $state.raw<Attention | null>(null);
  /** The code of a refusal, or of no answer, where there is nothing to show yet. */
  problem = $state<string | null>(null);
  readonly #admin: Admin;
  #kind: PeriodKind = 'day';
  #day = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(admin: Admin) {
    this.#admin = admin;
  }

  /** Another period: what was shown of the one before is taken away. */
  show(kind: PeriodKind, day: string): void {
    if (kind !== this.#kind || day !== this.#day) this.shown = null;
    this.#kind = kind;
    this.#day = day;
    void this.load();
  }

  async load(): Promise<void> {
    clearTimeout(this.#timer);
    const [kind, day] = [this.#kind, this.#day];
    const seen = this.shown?.seq ?? null;
    const reply = (await this.#admin.live.send('dashboard:figures', {
      kind,
      day,
      seen,
    })) as Reply<DashboardFigures | null>;
    if (kind !== this.#kind || day !== this.#day) return;
    if (reply.ok) {
      this.problem = null;
      this.shown = reply.value ?? this.shown;
      if (this.shown?.running === true) await this.#lookAround();
    } else if (this.shown === null) {
      this.problem = reply.error.code;
    }
    this.#againLater();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #lookAround(): Promise<void> {
    const reply = (await this.#admin.live.send('dashboard:attention', {})) as Reply<Attention>;
    if (reply.ok) this.attention = reply.value;
  }

  /** Nothing is asked while nobody can see it: a page in the background, or one without a connection. */
  #againLater(): void {
    clearTimeout(this.#timer);
    if (this.shown !== null && !this.shown.running) return;
    this.#timer = setTimeout(() => {
      if (document.visibilityState === 'visible' && this.#admin.ready) void this.load();
      else this.#againLater();
    }, AGAIN_AFTER_MS[this.#kind]);
  }
}
