/** The whole picture that a desk is given, and what changes it. */
import type { Tally } from '../../domain/calling.ts';
import type { LocalText, PosProfile } from '../../domain/pos.ts';
import type { SlaBasis } from '../../domain/step-pause.ts';
import type { CaseNotice } from '../admin/cases.ts';
import type { OpenState, PrinterState } from '../kiosk.ts';
import type { DeskTv } from '../tv.ts';
import type { OfficerView } from './accounts.ts';
import type { DeskCounter } from './counters.ts';
import type { EscalationView } from './escalations.ts';
import type { PrinterReport } from './printing.ts';
import type { DeskVisit } from './queue.ts';

/** The settings a desk counts and orders by (domain section 8). */
export interface DeskRules {
  readonly maxCalls: number;
  readonly secondsBetweenCalls: number;
  readonly undoNoShowSeconds: number;
  readonly priorityCap: number;
  readonly longWaitMinutes: number;
  readonly longWaitAlertMinutes: number;
  readonly deputising: 'letter-or-oral' | 'letter-only';
  /** Whether a step's time goes on while it is put aside. */
  readonly slaBasis: SlaBasis;
}

export interface DeskService {
  readonly id: string;
  readonly letter: string;
  readonly name: LocalText;
  /** False: closed. It is named, but no number is sent there any more. */
  readonly active: boolean;
  /** The name of the request whose form belongs to it; null or absent where none does. */
  readonly form?: LocalText | null;
  readonly topics: readonly { readonly id: string; readonly name: LocalText; readonly active?: boolean }[];
}

export interface StaffCall {
  readonly id: string;
  readonly kioskName: string;
  readonly screen: string;
  readonly at: number;
}

export interface DeskSnapshot {
  readonly seq: number;
  readonly now: number;
  readonly day: string;
  readonly me: OfficerView;
  readonly myCounterId: string | null;
  readonly office: {
    readonly name: string;
    readonly shortName: string;
    readonly zone: string;
    readonly zoneLabel: string;
  };
  readonly stages: 'two' | 'one';
  readonly rules: DeskRules;
  /** The procedure in force today. */
  readonly pos: PosProfile;
  /** Every version some visit may run under. */
  readonly procedures: readonly PosProfile[];
  readonly escalations: readonly EscalationView[];
  /** How much of cases waits for me. */
  readonly cases: CaseNotice;
  readonly services: readonly DeskService[];
  readonly counters: readonly DeskCounter[];
  readonly officers: readonly OfficerView[];
  /** Today's visits, and earlier ones still in hand. */
  readonly visits: readonly DeskVisit[];
  readonly open: OpenState;
  /** Of the printer in use; of the main one while none works. */
  readonly printer: PrinterState;
  /** Every printer, in the order of the setting; empty where nothing is printed. */
  readonly printers: readonly PrinterReport[];
  readonly staffCalls: readonly StaffCall[];
  readonly tv: DeskTv;
  /** Today's slips with a number that could not be printed yet. */
  readonly unprinted: readonly {
    readonly jobId: string;
    readonly visitId: string | null;
    readonly ticket: string;
  }[];
}

/** Pushed to desks as they happen; `seq` grows, a desk that reconnects says the last one it has. */
export type DeskEvent =
  | {
      readonly type: 'visit';
      readonly seq: number;
      readonly what: string;
      readonly visit: DeskVisit;
      /** With a call: what its counter called today. */
      readonly tally?: { readonly counterId: string } & Tally;
    }
  | { readonly type: 'escalations'; readonly escalations: readonly EscalationView[] }
  | { readonly type: 'cases'; readonly cases: CaseNotice }
  | { readonly type: 'counters'; readonly seq: number; readonly counters: readonly DeskCounter[] }
  | { readonly type: 'officers'; readonly seq: number; readonly officers: readonly OfficerView[] }
  | { readonly type: 'stages'; readonly seq: number; readonly stages: 'two' | 'one' }
  | { readonly type: 'staff-calls'; readonly calls: readonly StaffCall[] }
  | {
      readonly type: 'printer';
      readonly printer: PrinterState;
      readonly printers: readonly PrinterReport[];
      readonly unprinted: DeskSnapshot['unprinted'];
    }
  | { readonly type: 'open'; readonly open: OpenState }
  | { readonly type: 'tv'; readonly seq: number; readonly tv: DeskTv }
  /** A new office day began: ask for the snapshot again. */
  | { readonly type: 'new-day' }
  /** Services, counters, hours, rules or procedures changed: ask for the snapshot again. */
  | { readonly type: 'office' };

/** Answer to `sync`: the events missed, or the whole picture where too many were. */
export type DeskSync =
  | { readonly kind: 'snapshot'; readonly snapshot: DeskSnapshot }
  | { readonly kind: 'events'; readonly now: number; readonly events: readonly DeskEvent[] };
