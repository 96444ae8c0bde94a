/** Cases (S3 Z-01 to Z-10): a command for each gate, and what each audience is shown (Z-08). */
import { z } from 'zod';
import type { CaseAction, CaseState } from '../../domain/cases/case.ts';
import type { Pressure } from '../../domain/cases/deadline.ts';
import type { FindingLevel } from '../../domain/cases/findings.ts';
import { COMPENSATIONS, VIOLATIONS, WAYS } from '../../domain/cases/violations.ts';
import type { Compensation, Violation, Way } from '../../domain/cases/violations.ts';
import type { ComplaintType } from '../../domain/complaints/codes.ts';
import type { LocalText } from '../../domain/pos.ts';
import * as f from '../fields.ts';

/** What is said at a gate and kept with it. */
const words = f.text(2000).min(3);
const onCase = { caseId: f.id };

export const openCase = z.object({
  visitId: f.id,
  officerId: f.id,
  violation: z.enum(VIOLATIONS),
  /** Read by the officer it is about: it names no visitor. */
  allegation: words,
});
/** About the officer whom the complaint names. */
export const openFromComplaint = z.object({
  complaintId: f.id,
  violation: z.enum(VIOLATIONS),
  /** Read by the officer it is about: it does not say who complained. */
  allegation: words,
});
export const seeCase = z.object(onCase);
export const listCases = z.object({ over: z.boolean() });
export const callOfficer = z.object({ ...onCase, text: words });
export const recordHearing = z.object({ ...onCase, text: words });
export const defend = z.object({ ...onCase, text: words });
export const propose = z.object({ ...onCase, sanction: z.boolean(), text: words });
export const verifyProposal = z.object({ ...onCase, agreed: z.boolean(), text: words });
export const issueDecree = z.object({ ...onCase, number: f.line(80).min(1), date: f.officeDay });
/** "Tidak": back to who examined the recap, or the end of it. */
export const declineDecree = z.object({ ...onCase, close: z.boolean(), text: words });
export const dismissCase = z.object({ ...onCase, text: words });
export const chooseCompensation = z.object({ ...onCase, kind: z.enum(COMPENSATIONS), text: words });

/** When, by whom and how somebody was apologised to, or was given what was promised. */
const given = { ...onCase, officerId: f.id, day: f.officeDay, way: z.enum(WAYS), text: words };
export const giveCompensation = z.object(given);
export const apologise = z.object(given);
/** In the language of who it is for. */
export const printCode = z.object({ ...onCase, language: f.language });
export const closeCase = z.object({ ...onCase, text: words });

export type OpenCase = z.infer<typeof openCase>;
export type OpenFromComplaint = z.infer<typeof openFromComplaint>;
export type Given = z.infer<typeof giveCompensation>;

/** A case in a list. */
export interface CaseLine {
  readonly id: string;
  /** `KS-2026-003` */
  readonly name: string;
  readonly officerId: string;
  readonly officerName: string;
  readonly violation: Violation;
  /** Null where it comes from a complaint: nobody rated. */
  readonly level: FindingLevel | null;
  readonly state: CaseState;
  readonly foundAt: number;
  readonly dueDay: string;
  /** Null once the week does not run any more. */
  readonly pressure: Pressure | null;
  readonly daysLeft: number;
  /** A service again online that was promised: its last day. */
  readonly compensationDueDay: string | null;
  /** What the caller may do next. */
  readonly mine: readonly CaseAction[];
  readonly closedAt: number | null;
}

export interface CaseGateView {
  readonly no: number;
  readonly action: CaseAction | 'open';
  readonly state: CaseState;
  readonly officerName: string;
  readonly at: number;
  readonly text: string;
}

/** What was given to the visitor: when, by whom, how. */
export interface RedressView {
  readonly kind: 'courtesy-apology' | Compensation;
  readonly officerName: string;
  readonly day: string;
  readonly way: Way;
  readonly text: string;
}

/** Where a case comes from (Z-10 `sumber`): the survey of a visit, */
export interface SurveySource {
  readonly kind: 'survey';
  readonly visitId: string;
  readonly ticket: string;
  readonly day: string;
  readonly serviceName: LocalText;
  readonly rating: number;
  readonly words: string;
  /** Masked. */
  readonly visitor: string;
}

/** or a complaint, which is read where complaints are. */
export interface ComplaintSource {
  readonly kind: 'complaint';
  readonly complaintId: string;
  readonly number: string;
  readonly type: ComplaintType | null;
  readonly receivedOn: string;
  /** Nobody said who they are: there is nobody to speak to. */
  readonly anonymous: boolean;
}

/** A case as those see it who work on it. */
export interface CaseDetail extends CaseLine {
  readonly allegation: string;
  readonly defence: string | null;
  readonly defendedAt: number | null;
  readonly proposesSanction: boolean | null;
  readonly decree: { readonly number: string; readonly date: string } | null;
  readonly compensation: Compensation | null;
  readonly source: SurveySource | ComplaintSource;
  readonly gates: readonly CaseGateView[];
  readonly redress: readonly RedressView[];
  readonly code: {
    readonly code: string;
    readonly usedAt: number | null;
    readonly usedTicket: string | null;
    /** Its last office day; null where it has none. */
    readonly validUntil: string | null;
    /** A slip of it was made before. */
    readonly printed: boolean;
  } | null;
  /** Which levels of supervision were told that the week runs out. */
  readonly escalations: readonly { readonly level: 1 | 2 | 3; readonly raisedAt: number }[];
}

/** A case as the officer sees it whom it is about: neither visitor nor rating, nor who said what of it. */
export interface OwnCase {
  readonly id: string;
  readonly name: string;
  readonly violation: Violation;
  readonly allegation: string;
  readonly state: CaseState;
  readonly foundDay: string;
  readonly defence: string | null;
  readonly defendedAt: number | null;
  readonly mayDefend: boolean;
  readonly decree: { readonly number: string; readonly date: string } | null;
}

/** What a desk is told: how much waits for its officer, and nothing of what it is about. */
export interface CaseNotice {
  /** Cases that wait for the officer's own defence. */
  readonly defences: number;
  /** Cases whose next gate is theirs. */
  readonly gates: number;
  /** Cases whose week runs out, told to their level of supervision. */
  readonly urgent: number;
}
