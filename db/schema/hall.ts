/** What goes on in the hall today: who sits at which counter, what it called, which kiosk asks for an officer. */

export interface CounterDutyTable {
  counterId: string;
  officerId: string;
  since: number;
  /** Istirahat: since when, and why; null while numbers are called. */
  pausedAt: number | null;
  pauseReason: string | null;
}

/** What a counter called today, for the order of its next calls; a row of an earlier day counts as none. */
export interface CounterTallyTable {
  counterId: string;
  day: string;
  called: number;
  /** `Streaks` as JSON. */
  streaks: string;
}

export interface StaffCallTable {
  id: string;
  deviceId: string;
  screen: string;
  createdAt: number;
  answeredAt: number | null;
  answeredBy: string | null;
}
