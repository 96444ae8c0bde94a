/** What a person says of an indicator that no program can see: a bench in the waiting room, a sign at the door. */
export const EVIDENCE_MARKS = ['met', 'partly', 'not-met'] as const;
export type EvidenceMark = (typeof EVIDENCE_MARKS)[number];
