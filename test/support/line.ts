/** Takes one visit through the line, as far as a test wants it. */
import type { StepMoment } from '../../shared/domain/pos.ts';
import type { RegisterVisit } from '../../shared/protocol/kiosk.ts';
import { anAnswer, aQuestion, aRegistration, aRouting, aStranger, aVerification, LATE } from './builders.ts';
import type { HubClient } from './hub-client.ts';
import { SECOND } from './fake-clock.ts';
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
  finish(moment: StepMoment, deviation?: Deviation): ReturnType<HubClient['send']>;
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
  return lineOf({ kiosk, front, helpdesk, lead, visitId });
}

/** The same office with another visit in its line. */
export function lineOf(parts: Omit<Line, 'finish'>): Line {
  const { front, helpdesk, visitId } = parts;
  return {
    ...parts,
    finish(moment, deviation = null) {
      switch (moment) {
        case 'verify':
          return front.send('visit:verify', aVerification(visitId, { deviation }));
        case 'route':
          return front.send('visit:route', aRouting(visitId, { deviation }));
        case 'question':
          return helpdesk.send('visit:record-question', aQuestion(visitId, { deviation }));
        case 'solution':
          return helpdesk.send('visit:finish', anAnswer(visitId, { deviation }));
        default:
          throw new Error(`Step "${moment}" is the visitor's own.`);
      }
    },
  };
}

/** Takes the visit on until that step runs; what is overdue on the way is explained. */
export async function upToStep(line: Line, moment: StepMoment): Promise<void> {
  for (const step of ['verify', 'route', 'question', 'solution', 'survey'] as const) {
    if (step === 'verify') await begin(line.front, line.visitId);
    if (step === 'question') await begin(line.helpdesk, line.visitId);
    if (step === moment) return;
    const reply = await line.finish(step);
    if (!reply.ok && reply.error.code === 'deviation-required') await line.finish(step, LATE);
  }
}

async function begin(desk: HubClient, visitId: string): Promise<void> {
  await desk.must('visit:call-next', {});
  await desk.must('visit:start', { visitId });
}

/** Calls the number in hand as often as the rule asks, waits the pauses by moving the clock, and passes it over. */
export async function passOver(app: App, desk: HubClient, visitId: string): Promise<void> {
  for (let call = 2; call <= 3; call += 1) {
    app.clock.advance(30 * SECOND);
    await desk.must('visit:recall', { visitId });
  }
  app.clock.advance(30 * SECOND);
  await desk.must('visit:no-show', { visitId });
}
