/**
 * What of a person may be erased at their wish, what stays and why, and what is in the way (UU 27/2022 as of domain
 * 3.5): nothing is erased under a matter that still runs; registers that a law asks for stay for their retention; figures
 * hold nobody and stay for good.
 */

/** What is held of one person, counted. */
export interface HeldOfPerson {
  readonly entries: number;
  /** Entries that the register of information requests was made with (Perki 1/2021: the ID number is a field of it). */
  readonly registerEntries: number;
  readonly visits: number;
  readonly openVisits: readonly string[];
  /** Appointments nobody came to yet, by their day. */
  readonly openAppointments: readonly string[];
  /** Complaints that are not ended, by their number. */
  readonly openComplaints: readonly string[];
  readonly endedComplaints: number;
  /** Requests (permohonan) that are not ended, by their number. */
  readonly openApplications: readonly string[];
  readonly endedApplications: number;
  /** Those of them that are the register of information requests. */
  readonly registerApplications: number;
  /** Open cases (sanksi dan kompensasi) from a visit of theirs. */
  readonly openCases: number;
  readonly endedCases: number;
  readonly deviations: number;
}

export type ErasureBlock =
  | { readonly what: 'visit' | 'appointment' | 'complaint' | 'application'; readonly of: string }
  | { readonly what: 'case'; readonly of: null };

export type StayReason =
  | 'figures'
  | 'information-register'
  | 'application-register'
  | 'application-lines'
  | 'complaint-register'
  | 'case-file'
  | 'deviations';

export interface ErasurePlan {
  /** First to be ended: with any of them nothing is erased. */
  readonly blocks: readonly ErasureBlock[];
  /** Guest-book entries that go, with all that was written of their visits. */
  readonly entries: number;
  /** Requests (permohonan) whose applicant, text and documents go. */
  readonly applications: number;
  readonly stays: readonly { readonly reason: StayReason; readonly count: number }[];
}

export function planErasure(held: HeldOfPerson): ErasurePlan {
  type Named = Exclude<ErasureBlock['what'], 'case'>;
  const named = (what: Named, those: readonly string[]): ErasureBlock[] => those.map((of) => ({ what, of }));
  const applications = held.endedApplications - held.registerApplications;
  const stays = [
    { reason: 'information-register', count: held.registerEntries },
    { reason: 'application-register', count: held.registerApplications },
    { reason: 'application-lines', count: applications },
    { reason: 'complaint-register', count: held.endedComplaints },
    { reason: 'case-file', count: held.endedCases },
    { reason: 'deviations', count: held.deviations },
    { reason: 'figures', count: held.visits },
  ] as const;
  return {
    blocks: [
      ...named('visit', held.openVisits),
      ...named('appointment', held.openAppointments),
      ...named('complaint', held.openComplaints),
      ...named('application', held.openApplications),
      ...(held.openCases > 0 ? [{ what: 'case', of: null } as const] : []),
    ],
    entries: held.entries - held.registerEntries,
    applications,
    stays: stays.filter(({ count }) => count > 0),
  };
}
