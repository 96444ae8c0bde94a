/** What the section shows: a period of a service or of the unit, asked for again when a survey comes in. */
import {
  periodBeside,
  periodOf,
  type CalendarKind,
  type CalendarPeriod,
} from '../../../shared/domain/reports/calendar-period.ts';
import { spanOf } from '../../../shared/domain/reports/period.ts';
import type { SurveyComments, SurveyFigures, SurveyPlans } from '../../../shared/protocol/admin/survey.ts';
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import type { Reply } from '../../lib/officer/live.ts';
import type { Admin } from '../controllers/admin.svelte.ts';

export type SurveyPart = 'results' | 'respondents' | 'comments' | 'plan';

export class SurveyView {
  kind = $state<CalendarKind>('quarter');
  /** A day in the period. */
  day: string;
  serviceId = $state<string | null>(null);
  part = $state<SurveyPart>('results');
  figures = $state.raw<SurveyFigures | null>(null);
  comments = $state.raw<SurveyComments | null>(null);
  plans = $state.raw<SurveyPlans | null>(null);
  failed = $state(false);
  readonly #admin: Admin;
  #asked = 0;

  constructor(admin: Admin) {
    this.#admin = admin;
    this.day = $state(admin.known.day);
  }

  get period(): CalendarPeriod {
    return periodOf(this.kind, this.day);
  }

  /** Nothing has happened yet in a period to come. */
  get isLatest(): boolean {
    return spanOf(this.period).to >= this.#admin.known.day;
  }

  choose(change: { kind?: CalendarKind; serviceId?: string | null }): void {
    if (change.kind !== undefined) this.kind = change.kind;
    if (change.serviceId !== undefined) this.serviceId = change.serviceId;
    void this.load();
  }

  step(by: 1 | -1): void {
    this.day = spanOf(periodBeside(this.period, by)).from;
    void this.load();
  }

  async load(): Promise<void> {
    const asked = (this.#asked += 1);
    const period = { kind: this.kind, day: this.day };
    const of = { ...period, serviceId: this.serviceId };
    const [figures, comments, plans] = await Promise.all([
      this.#ask('survey:figures', of),
      this.#ask('survey:comments', of),
      this.#ask('survey:plans', period),
    ]);
    if (asked !== this.#asked) return;
    this.failed = figures === null || comments === null || plans === null;
    if (this.failed) return;
    this.figures = figures;
    this.comments = comments;
    this.plans = plans;
  }

  async #ask<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutputs[N] | null> {
    const reply = (await this.#admin.live.send(name, input)) as Reply<CommandOutputs[N]>;
    return reply.ok ? reply.value : null;
  }
}
