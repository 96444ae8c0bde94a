/** Every report with its recomputation, by the id it has in server/reports/catalogue.ts. */
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { charter, serviceStandards } from './standards.ts';
import { complaints } from './complaints.ts';
import { compliance } from './compliance.ts';
import { deputations } from './deputations.ts';
import { evidence } from './evidence.ts';
import { filedRequests } from './filed-requests.ts';
import { ikmBoard } from './ikm-board.ts';
import { informationRegister } from './information-register.ts';
import { onTime } from './on-time.ts';
import { register } from './register.ts';
import { satisfactionRecap } from './satisfaction-recap.ts';
import { skm } from './skm.ts';
import { times } from './times.ts';
import { visitCounts } from './visit-counts.ts';
import { yearlyEvaluation } from './yearly-evaluation.ts';

/** All of a report's blocks, in their order, from the raw rows and nothing else. */
export type Recompute = (year: TheYear, asked: Asked) => Essence[];

export const RECOMPUTED: Readonly<Record<string, Recompute>> = {
  register,
  'information-register': informationRegister,
  'visit-counts': visitCounts,
  requests: filedRequests,
  'service-standards': serviceStandards,
  charter,
  times,
  'on-time': onTime,
  compliance,
  deputations,
  'yearly-evaluation': yearlyEvaluation,
  evidence,
  skm: (year, asked) => skm(year, asked),
  'ikm-board': ikmBoard,
  'satisfaction-recap': satisfactionRecap,
  complaints,
};
