/** What every page of administration starts with, and how it hears that something it shows is different now. */
import type { DeskService } from '../desk/board.ts';
import { OFFICER_ROLES, type OfficerRole, type OfficerView } from '../desk/accounts.ts';
import type { PrinterReport } from '../desk/printing.ts';
import type { DeskTv } from '../tv.ts';

/** Who may open some section of administration: the desk shows them the way there. */
export const ADMIN_ROLES: readonly OfficerRole[] = OFFICER_ROLES;

/** What may change under an open page; it asks again for what it shows of it. */
export const ADMIN_TOPICS = [
  'office',
  'tv',
  'printer',
  'survey',
  'recap',
  'case',
  'complaint',
  'request',
  'report',
  'privacy',
  'evaluation',
  'evidence',
  'application',
] as const;
export type AdminTopic = (typeof ADMIN_TOPICS)[number];

export interface AdminEvent {
  readonly type: 'changed';
  readonly topic: AdminTopic;
}

export interface AdminSnapshot {
  readonly now: number;
  /** The office day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly me: OfficerView;
  readonly office: {
    readonly name: string;
    readonly shortName: string;
    readonly zone: string;
    readonly zoneLabel: string;
  };
  /** Front office and helpdesk, or one officer doing both. */
  readonly stages: 'two' | 'one';
  readonly tv: DeskTv;
  /** Every printer, in the order of the setting; empty where nothing is printed. */
  readonly printers: readonly PrinterReport[];
  readonly services: readonly DeskService[];
  readonly counters: readonly { readonly id: string; readonly name: string }[];
  readonly officers: readonly OfficerView[];
}
