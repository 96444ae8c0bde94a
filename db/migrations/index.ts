/** Every migration, by name, in order. Static, so that a bundle carries them. */
import type { Migration } from 'kysely/migration';
import * as first from './0001-first.ts';
import * as failedPrintJobs from './0002-failed-print-jobs.ts';
import * as callingAndTimings from './0003-calling-and-timings.ts';
import * as steeringThePrinter from './0004-steering-the-printer.ts';
import * as skm from './0005-skm.ts';
import * as cases from './0006-cases.ts';
import * as complaints from './0007-complaints.ts';
import * as evaluation from './0009-evaluation.ts';
import * as privacy from './0010-privacy.ts';
import * as officeChanges from './0011-office-changes.ts';
import * as subjectRequests from './0012-subject-requests.ts';
import * as requests from './0014-requests.ts';
import * as sourcesOfCases from './0015-sources-of-cases.ts';
import * as slipsOfRedress from './0016-slips-of-redress.ts';
import * as requestFollow from './0017-request-follow.ts';
import * as requestDeadlines from './0018-request-deadlines.ts';
import * as requestDocuments from './0019-request-documents.ts';
import * as requestLetters from './0020-request-letters.ts';
import * as applications from './0024-applications.ts';
import * as closures from './0025-closures.ts';
import * as surveyVersions from './0028-survey-versions.ts';
import * as requestTypeVersions from './0029-request-type-versions.ts';
import * as requestCorrections from './0030-request-corrections.ts';

export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-failed-print-jobs': failedPrintJobs,
  '0003-calling-and-timings': callingAndTimings,
  '0004-steering-the-printer': steeringThePrinter,
  '0005-skm': skm,
  '0006-cases': cases,
  '0007-complaints': complaints,
  '0009-evaluation': evaluation,
  '0010-privacy': privacy,
  '0011-office-changes': officeChanges,
  '0012-subject-requests': subjectRequests,
  '0014-requests': requests,
  '0015-sources-of-cases': sourcesOfCases,
  '0016-slips-of-redress': slipsOfRedress,
  '0017-request-follow': requestFollow,
  '0018-request-deadlines': requestDeadlines,
  '0019-request-documents': requestDocuments,
  '0020-request-letters': requestLetters,
  '0024-applications': applications,
  '0025-closures': closures,
  '0028-survey-versions': surveyVersions,
  '0029-request-type-versions': requestTypeVersions,
  '0030-request-corrections': requestCorrections,
};
