/** Bukti dukung (domain 2.9): a year's indicators, what the system shows of each, and what a person says of it. */
import { z } from 'zod';
import type { EvidenceGroup } from '../../domain/evidence/indicators.ts';
import { EVIDENCE_MARKS, type EvidenceMark } from '../../domain/evidence/marks.ts';
import type { LocalText } from '../../domain/pos.ts';
import * as f from '../fields.ts';

const year = z.number().int().min(2000).max(2100);

export const showEvidence = z.object({ year });

export const markEvidence = z.object({
  year,
  indicatorId: f.id,
  mark: z.enum(EVIDENCE_MARKS),
  note: f.text(1_000),
});

export interface EvidenceLine {
  readonly id: string;
  readonly group: EvidenceGroup;
  readonly name: LocalText;
  /** Null where the system has nothing to show. */
  readonly shown: LocalText | null;
  /** Whether the system could show something of it at all. */
  readonly byItself: boolean;
  readonly mark: {
    readonly mark: EvidenceMark;
    readonly note: string;
    readonly officerName: string;
    readonly at: number;
  } | null;
}

export interface EvidenceView {
  readonly year: number;
  readonly lines: readonly EvidenceLine[];
}
