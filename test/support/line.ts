/** Takes one visit through the line, as far as a test wants it. */
import { STEP, type StepNo } from '../../shared/domain/pos.ts';
import type { RegisterVisit } from '../../shared/protocol/kiosk.ts';
import { anAnswer, aQuestion, aRegistration, aRouting, aStranger, aVerification, LATE } from './builders.ts';
import type { HubClient } from './hub-client.ts';
import { anOfficer, aPlacedOfficer } from './staff.ts';
import type { App } from './with-app.ts';

type Deviation = { readonly kind: 'time' | 'inputs' | 'output'; readonly explanation: string } | null;

export interface Line {
  readonly kiosk: HubClient;
  readonly front: HubClient;
  readonly helpdesk: HubClient;
  /** A coordinator, who may look at everything. */
  readonly lead: HubClient;
  readonly visitId: string;
  /** Finishes the step the visit is at, as the officer of that step. @returns the reply */
  finish(no: StepNo, deviation?: Deviation): ReturnType<HubClient['send']>;
}

/** A kiosk, a front office, a helpdesk and one visit that waits. */
export async function aLine(app: App, registration: Partial<RegisterVisit> = {}): Promise<Line> {
  const kiosk = await app.device('kiosk');
  const { desk: front } = await aPlacedOfficer(app, 1, { stages: ['front-office'] });
  const { desk: helpdesk } = await aPlacedOfficer(app, 2, { stages: ['helpdesk'] });
  const lead = await anOfficer(app, 'koordinator', ['coordinator']);
  const { visitId } = await kiosk.must(
    'visit:register',
    aRegistration({ visitor: aStranger(), ...registration }),
  );
  return {
    kiosk,
    front,
    helpdesk,
    lead,
    visitId,
    finish(no, deviation = null) {
      switch (no) {
        case STEP.verify:
          return front.send('visit:verify', aVerification(visitId, { deviation }));
        case STEP.route:
          return front.send('visit:route', aRouting(visitId, { deviation }));
        case STEP.question:
          return helpdesk.send('visit:record-question', aQuestion(visitId, { deviation }));
        case STEP.solution:
          return helpdesk.send('visit:finish', anAnswer(visitId, { deviation }));
        default:
          throw new Error(`Step ${no} is the visitor's own.`);
      }
    },
  };
}

/** Takes the visit on until that step runs; what is overdue on the way is explained. */
export async function upToStep(line: Line, no: StepNo): Promise<void> {
  for (const step of [STEP.verify, STEP.route, STEP.question, STEP.solution, STEP.survey] as const) {
    if (step === STEP.verify) await begin(line.front, line.visitId);
    if (step === STEP.question) await begin(line.helpdesk, line.visitId);
    if (step === no) return;
    const reply = await line.finish(step);
    if (!reply.ok && reply.error.code === 'deviation-required') await line.finish(step, LATE);
  }
}

async function begin(desk: HubClient, visitId: string): Promise<void> {
  await desk.must('visit:call-next', {});
  await desk.must('visit:start', { visitId });
}
