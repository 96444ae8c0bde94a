/** A rating that is to be checked, the people who do it, and a case taken as far as a test wants it. */
import type { CaseAction } from '../../shared/domain/cases/case.ts';
import type { CaseDetail } from '../../shared/protocol/admin/cases.ts';
import { aSurvey } from './builders.ts';
import type { HubClient } from './hub-client.ts';
import { aLine, upToStep, type Line } from './line.ts';
import { anOfficer } from './staff.ts';
import type { App } from './with-app.ts';

/** Who served in `aLine`. */
export const ACCUSED = 'petugas-2';

export const ALLEGATION = 'Petugas berbicara dengan nada tinggi dan tidak menjelaskan langkah berikutnya';

export interface Team {
  readonly line: Line;
  readonly visitId: string;
  readonly backOffice: HubClient;
  readonly coordinator: HubClient;
  readonly personInCharge: HubClient;
  readonly head: HubClient;
  /** The officer who served. */
  readonly accused: HubClient;
}

/** Whose duty the gates of a case are. */
export type People = Omit<Team, 'line' | 'visitId'>;

/** A visit that was served and rated, and everybody whose duty its rating is. */
export async function aRatedVisit(
  app: App,
  survey: Partial<ReturnType<typeof aSurvey>> = {},
  registration: Parameters<typeof aLine>[1] = {},
): Promise<Team> {
  const line = await aLine(app, registration);
  await upToStep(line, 'survey');
  const rated = { rating: 1, comment: 'Petugas marah-marah', ...survey };
  await line.kiosk.must('survey:submit', aSurvey(line.visitId, rated));
  return {
    line,
    visitId: line.visitId,
    backOffice: await anOfficer(app, 'back-office', ['back-office']),
    coordinator: line.lead,
    personInCharge: await anOfficer(app, 'penanggung-jawab', ['person-in-charge']),
    head: await anOfficer(app, 'kepala', ['head']),
    accused: line.helpdesk,
  };
}

export function openCase(team: Team, changes: { allegation?: string } = {}): Promise<CaseDetail> {
  return team.backOffice.must('case:open', {
    visitId: team.visitId,
    officerId: ACCUSED,
    violation: 'arbitrary',
    allegation: ALLEGATION,
    ...changes,
  });
}

/** Passes the gates of an agreed sanction up to and with that one, each by its own person. */
export async function upToGate(team: People, caseId: string, last: CaseAction): Promise<void> {
  const words = { caseId, text: 'Sesuai prosedur' };
  const steps: readonly [CaseAction, () => Promise<unknown>][] = [
    ['call', () => team.coordinator.must('case:call', words)],
    ['defend', () => team.accused.must('case:defend', { caseId, text: 'Sistem pusat sedang lambat' })],
    ['propose', () => team.coordinator.must('case:propose', { ...words, sanction: true })],
    ['agree', () => team.personInCharge.must('case:verify', { ...words, agreed: true })],
    [
      'issue-decree',
      () => team.head.must('case:issue-decree', { caseId, number: '0200/C7.22/2026', date: '2026-11-23' }),
    ],
    [
      'choose-compensation',
      () => team.coordinator.must('case:choose-compensation', { ...words, kind: 'priority-service' }),
    ],
    ['give-compensation', () => team.coordinator.must('case:give-compensation', aGift(caseId))],
    ['close', () => team.personInCharge.must('case:close', words)],
  ];
  for (const [action, pass] of steps) {
    await pass();
    if (action === last) return;
  }
}

export function aGift(caseId: string, changes: { officerId?: string; day?: string } = {}) {
  const way = 'phone' as const;
  return { caseId, officerId: 'koordinator', day: '2026-11-23', way, text: 'Disampaikan', ...changes };
}

/** A case whose compensation is a service ahead of everybody. @returns its code */
export async function aPriorityCode(team: Team): Promise<string> {
  const { id } = await openCase(team);
  await upToGate(team, id, 'choose-compensation');
  const { code } = await team.coordinator.must('case:detail', { caseId: id });
  if (code === null) throw new Error('no code was made');
  return code.code;
}
