import type { ServiceData, Sourced, TopicData } from '../../../shared/domain/office-data/service.ts';
import type { StandardsData } from '../../../shared/domain/office-data/standards.ts';
import type { ContactData } from '../../../shared/domain/office-data/texts.ts';
import type { LetterTexts } from '../../../shared/domain/requests/letters.ts';
import type { ComplaintRules } from '../../../shared/domain/complaints/clock.ts';
import type { PosProfile, LocalText } from '../../../shared/domain/pos.ts';
import type { FindingRules } from '../../../shared/domain/cases/findings.ts';
import type { OfficeZone } from '../../../shared/domain/office-day.ts';
import type { IkmWeight, SkmCode } from '../../../shared/domain/skm.ts';
import type { UnitIndex } from '../../../shared/domain/skm-figures.ts';
import type { SlaBasis } from '../../../shared/domain/step-pause.ts';
import type { CalledDigits, TvSettings } from '../../../shared/domain/tv-settings.ts';
import type { OfficeHours, WorkCalendar, WorkingTimeSettings } from '../../../shared/domain/working-time.ts';
import type { Stage } from '../../../shared/domain/visit.ts';

/** The offices a profile is shipped for; `ULT_PROFILE` names one. */
export type ProfileId = 'kaltara' | 'kalteng' | 'kalsel' | 'kepri';

export type { OnlineWay } from '../../../shared/domain/office-data/service.ts';
export type ServiceProfile = ServiceData;
export type TopicProfile = TopicData;

export type Contact = ContactData;

export interface CounterProfile {
  readonly id: string;
  /** What the service point is called and spoken as: Loket, Meja or Ruang. */
  readonly label: string;
  readonly number: number;
  readonly stages: readonly Stage[];
  /** Services served at the helpdesk stage; the front office sees every service. */
  readonly serviceIds: readonly string[];
}

/** Everything the regulations leave open, with the default of practice; an administrator may change each. */
export interface OfficeSettings extends WorkingTimeSettings {
  /** The time standard is held against handling; waiting is reported beside it, never blamed on an officer. */
  readonly slaBasis: SlaBasis;
  /** Whether another officer may take over by word of mouth (H-07). */
  readonly deputising: 'letter-or-oral' | 'letter-only';
  readonly ikmWeight: IkmWeight;
  /** How several services make the index of the unit (domain 2.3). */
  readonly skmUnitIndex: UnitIndex;
  readonly surveyOrder: readonly SkmCode[];
  /** The 5-point question about officer and service before the nine elements. */
  readonly officerRating: boolean;
  /** Which answers the daily recap is made of (Z-01, domain 2.6). */
  readonly findings: FindingRules;
  /** The week of a case (Z-03): how many days before its last one it is near. */
  readonly caseNearDays: number;
  /** Days after the last day of a case, negative before it, when coordinator, Kasubbag Umum and Kepala are told (C-09). */
  readonly caseEscalationDays: readonly [number, number, number];
  /** "Segera" of a service again online (Z-04): working days from the decision. */
  readonly onlineServiceDays: number;
  /** How many days after it was given a priority code may be used (Z-04, kind 2). */
  readonly priorityCodeDays: number;
  readonly maxCalls: number;
  readonly secondsBetweenCalls: number;
  /** How long a wrong "Tidak Hadir" can be taken back. */
  readonly undoNoShowSeconds: number;
  /** A visitor who reports late is called after this many other numbers. */
  readonly recallOffset: number;
  /** Priority calls in a row while a regular ticket waits long. */
  readonly priorityCap: number;
  /** From here on a ticket waits long: nobody may be overtaken without end. */
  readonly longWaitMinutes: number;
  /** From here on the coordinator is told that somebody waits, without blame. */
  readonly longWaitAlertMinutes: number;
  /** After a step is due: when the coordinator, Kasubbag Umum and Kepala are told (C-09). */
  readonly escalationMinutes: readonly [number, number, number];
  /** Working days in which a complaint is told its result, and how supervision hears of one that is late. */
  readonly complaints: ComplaintRules;
  /** Working days after a request was due when coordinator, Kasubbag Umum and Kepala are told (C-09). */
  readonly requestEscalationWorkingDays: readonly [number, number, number];
  /** How late a visitor may come to an appointment and keep its place. */
  readonly appointmentGraceMinutes: number;
  /** How many days back handling times are looked at for the estimate of the wait. */
  readonly estimateDays: number;
  readonly calledDigits: CalledDigits;
  readonly tv: Omit<TvSettings, 'calledDigits'>;
  readonly idle: { readonly askAfterS: number; readonly homeAfterS: number };
  /** How large a document of a request may be. */
  readonly requestFileMegabytes: number;
  /** Days after a request (permohonan) ended until who asked, what for and its documents are erased; to be replaced by the JRA. */
  readonly requestRetentionDays: number;
  /** Days after a visit closes; to be replaced by the office's own retention schedule (JRA). */
  readonly retentionDays: {
    readonly rawIdNumber: number;
    readonly contact: number;
    readonly register: number;
  };
}

export interface OfficeProfile {
  readonly id: ProfileId;
  readonly ministry: string;
  readonly name: string;
  readonly shortName: string;
  /** Kemendagri codes. */
  readonly provinceCode: string;
  /** Where the office stands; null where its documents do not say. */
  readonly regencyCode: string | null;
  readonly zone: OfficeZone;
  readonly address: (Sourced & { readonly text: string }) | null;
  readonly contacts: readonly Contact[];
  /** `accentInk` is the text colour on `accent`. */
  readonly theme: { readonly accent: string; readonly accentInk: string };
  readonly hours: OfficeHours;
  readonly calendar: WorkCalendar;
  readonly services: readonly ServiceProfile[];
  readonly counters: readonly CounterProfile[];
  readonly runningText: readonly LocalText[];
  /** Maklumat pelayanan. */
  readonly charter: LocalText;
  /** What of the service standard no service says; absent: `defaultStandards`. */
  readonly standards?: StandardsData;
  /** Letters and messages of requests that the office changed; absent: `DEFAULT_LETTER_TEXTS`. */
  readonly requestLetters?: Partial<LetterTexts>;
  readonly privacy: { readonly version: string; readonly short: LocalText; readonly long: LocalText };
  /** Said on the idle screen; null where some service has a charge. */
  readonly feeNote: LocalText | null;
  /** Front office and helpdesk, or one officer doing both. */
  readonly stages: 'two' | 'one';
  readonly settings: OfficeSettings;
  readonly pos: PosProfile;
}
