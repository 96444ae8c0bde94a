/** A request whose form is filled in at the kiosk, and followed there or on a phone by its code. */
import { z } from 'zod';
import type { LocalText } from '../domain/pos.ts';
import type { Turn } from '../domain/requests/following.ts';
import type { Facility } from '../domain/requests/loans.ts';
import type { RequestField, RequestType } from '../domain/requests/request-type.ts';
import { answers, typeVersion } from './desk/requests.ts';
import * as f from './fields.ts';

/** The ticket in hand, which proves whose visit it is: its code, or the address in its QR. */
const ticket = f.line(300).min(4);

export const openForm = z.object({ ticket });

/** What a type needs of its applicant and the guest book may lack. */
export const ASKED_OF_APPLICANT = ['phone', 'address', 'idNumber'] as const;
export type AskedOfApplicant = (typeof ASKED_OF_APPLICANT)[number];

export const submitRequest = z.object({
  /** Made once for one last tap; a retry carries the same key and gets the same number. */
  idempotencyKey: f.idempotencyKey,
  ticket,
  typeId: f.id,
  /** The version whose form was filled in; another is in force once somebody changed it. */
  typeVersion,
  answers,
  /** Empty where the guest book has it, or it is not asked. */
  applicant: z.object({ phone: f.line(24), address: f.line(250), idNumber: f.line(40) }),
});
export type SubmitRequest = z.infer<typeof submitRequest>;

export const followRequest = z.object({ code: f.line(16).min(4) });

/** The form of a visit's service; of its visitor no more than they know it by. */
export interface RequestForm {
  /** Of the visit: `M-004`. */
  readonly ticket: string;
  readonly typeId: string;
  readonly typeVersion: number;
  readonly typeName: LocalText;
  /** What the kiosk asks. */
  readonly fields: readonly RequestField[];
  readonly loan: NonNullable<RequestType['loan']> | null;
  readonly facilities: readonly Pick<Facility, 'id' | 'name' | 'capacity'>[];
  /** Masked: `L••••••• B•••`. */
  readonly name: string;
  readonly asks: readonly AskedOfApplicant[];
  /** Answers that the guest book has, by field; they may be changed. */
  readonly given: Readonly<Record<string, string>>;
  /** C-01 e: from when on its event comes early enough; null where no event is asked for. */
  readonly lead: {
    readonly field: string;
    readonly workingDays: number;
    /** Null where the holidays of those days are not decreed yet. */
    readonly earliestDay: string | null;
  } | null;
  /** The visit's request of that type that is not over: one is enough. */
  readonly open: { readonly number: string; readonly told: LocalText } | null;
}

export interface RequestSubmitted {
  readonly typeName: LocalText;
  readonly number: string;
  readonly code: string;
  readonly dueDay: string | null;
  /** Its receipt on paper; null where nothing is printed. */
  readonly printJobId: string | null;
}

/** How it stands, and nothing of who asked for what. */
export interface FollowedRequest {
  readonly number: string;
  readonly typeName: LocalText;
  readonly told: LocalText;
  readonly turn: Turn;
  readonly receivedOn: string;
  /** The day by which whose turn it is does their part; null where no clock runs. */
  readonly due: { readonly day: string; readonly daysLeft: number } | null;
  /** What it was told to be, from when on; the newest last. */
  readonly history: readonly { readonly day: string; readonly told: LocalText }[];
  readonly language: 'id' | 'en';
  readonly office: {
    readonly name: string;
    readonly shortName: string;
    readonly theme: { readonly accent: string; readonly accentInk: string };
  };
}
