import type { KioskEvent, KioskService, KioskSnapshot } from '../../../shared/protocol/kiosk.ts';

type JobState = Extract<KioskEvent, { type: 'print-job' }>['state'];
/** What the office is like; the hub's wish for a survey is for the kiosk itself. */
export type OfficeEvent = Exclude<KioskEvent, { type: 'survey-requested' }>;

/** Print jobs remembered, so that a word about one that comes before its number is not missed. */
const JOBS_KEPT = 20;

/** The office as the hub last told it. Nothing in it belongs to a visitor. */
export class OfficeState {
  snapshot = $state.raw<KioskSnapshot | null>(null);
  staffCalled = $state(false);
  jobs = $state.raw<readonly (readonly [id: string, state: JobState])[]>([]);

  load(snapshot: KioskSnapshot): void {
    this.snapshot = snapshot;
    this.staffCalled = snapshot.staffCalled;
  }

  apply(event: OfficeEvent): void {
    switch (event.type) {
      case 'open':
        this.#change({ open: event.open });
        return;
      case 'printer':
        this.#change({ printer: event.printer });
        return;
      case 'emergency':
        this.#change({ emergency: event.emergency });
        return;
      case 'waiting':
        this.#change({ services: this.#waiting(event.waiting) });
        return;
      case 'print-job':
        this.jobs = [[event.jobId, event.state] as const, ...this.jobs].slice(0, JOBS_KEPT);
        return;
      case 'staff-answered':
        this.staffCalled = false;
        return;
      case 'catalogue':
        this.load(event.snapshot);
        return;
      default:
        return event satisfies never;
    }
  }

  /** What was last heard of a print job. */
  job(id: string | null): JobState | undefined {
    return this.jobs.find(([job]) => job === id)?.[1];
  }

  service(id: string | null): KioskService | undefined {
    return this.snapshot?.services.find((service) => service.id === id);
  }

  #change(part: Partial<KioskSnapshot>): void {
    if (this.snapshot !== null) this.snapshot = { ...this.snapshot, ...part };
  }

  #waiting(waiting: Readonly<Record<string, number>>): readonly KioskService[] {
    const services = this.snapshot?.services ?? [];
    return services.map((service) => ({ ...service, waiting: waiting[service.id] ?? service.waiting }));
  }
}
