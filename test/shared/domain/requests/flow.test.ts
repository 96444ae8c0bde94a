import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_TYPES } from '../../../../db/seed/profiles/request-types/index.ts';
import { consultation } from '../../../../db/seed/profiles/request-types/consultation.ts';
import { cooperation } from '../../../../db/seed/profiles/request-types/cooperation.ts';
import { information } from '../../../../db/seed/profiles/request-types/information.ts';
import { loan } from '../../../../db/seed/profiles/request-types/loan.ts';
import { openSteps, takeStep } from '../../../../shared/domain/requests/flow.ts';
import { isOver, requestStep } from '../../../../shared/domain/requests/request-type.ts';
import {
  begin,
  EXPERT,
  expectNeverStuck,
  FRONT,
  go,
  HEAD,
  PPID,
  someTries,
} from '../../../support/request-walk.ts';

const refusal = (code: string): unknown => ({
  ok: false,
  error: expect.objectContaining({ code }) as unknown,
});

describe('a consultation (S0)', () => {
  const assigned = go(consultation, begin(consultation), FRONT, 'dispose');

  it('K-02: is given to an officer by disposition before anybody answers it', () => {
    expect(takeStep(consultation, begin(consultation), EXPERT, 'answer')).toEqual(refusal('not-allowed'));
    expect(assigned.state).toBe('assigned');
    expect(takeStep(consultation, assigned, FRONT, 'classify-open')).toEqual(refusal('not-allowed'));
  });

  it('K-03: that is not exempt is consulted on and answered by the officer it was given to', () => {
    const open = go(consultation, assigned, EXPERT, 'classify-open');
    expect(go(consultation, open, EXPERT, 'answer').state).toBe('answered');
  });

  it('K-03: that seems exempt is passed on to the PPID, who alone refuses it, with a ground', () => {
    const referred = go(consultation, assigned, EXPERT, 'refer');
    for (const actor of [EXPERT, FRONT, HEAD])
      expect(takeStep(consultation, referred, actor, 'refuse')).toEqual(refusal('not-allowed'));
    expect(takeStep(consultation, assigned, PPID, 'refuse')).toEqual(refusal('request-state'));
    expect(go(consultation, referred, PPID, 'refuse').state).toBe('refused');
    const asked = requestStep(consultation, 'refuse').asks.filter(({ required }) => required);
    expect(asked.map(({ id }) => id)).toEqual(['grounds', 'reason']);
  });

  it('K-03: that the PPID finds open goes back to its consultation', () => {
    const referred = go(consultation, assigned, EXPERT, 'refer');
    expect(go(consultation, referred, PPID, 'release').state).toBe('consulting');
  });
});

describe('a request for information (PPID)', () => {
  it('is not declared complete while a required document is missing', () => {
    const bare = begin(information, { missing: ['identity'] });
    expect(takeStep(information, bare, PPID, 'declare-complete')).toEqual(refusal('request-incomplete'));
    expect(openSteps(information, bare, PPID).find(({ step }) => step.id === 'declare-complete')?.lacks).toBe(
      'documents',
    );
  });

  it('that is incomplete waits for its applicant, and is not followed up once their time is over', () => {
    const incomplete = go(information, begin(information), PPID, 'declare-incomplete');
    expect(incomplete.state).toBe('incomplete');
    expect(takeStep(information, incomplete, PPID, 'lapse')).toEqual(refusal('not-allowed'));
    expect(go(information, incomplete, 'time', 'lapse').state).toBe('lapsed');
    expect(go(information, incomplete, FRONT, 'repair').state).toBe('registered');
  });

  it('is extended once', () => {
    const processing = go(information, begin(information), PPID, 'declare-complete');
    const extended = go(information, processing, PPID, 'extend');
    expect(extended.state).toBe('processing');
    expect(takeStep(information, extended, PPID, 'extend')).toEqual(refusal('request-once'));
  });

  it('that was refused, given in part or not answered can be objected to, once, and the head answers', () => {
    const processing = go(information, begin(information), PPID, 'declare-complete');
    for (const state of ['processing', 'granted', 'refused', 'lapsed']) {
      const objected = go(information, { ...processing, state }, FRONT, 'object');
      expect(takeStep(information, objected, PPID, 'answer-objection')).toEqual(refusal('not-allowed'));
      const answered = go(information, objected, HEAD, 'answer-objection');
      expect(isOver(information, answered.state)).toBe(true);
      expect(takeStep(information, { ...answered, state }, FRONT, 'object')).toEqual(refusal('request-once'));
    }
  });
});

describe('a loan of facilities (S1)', () => {
  const assigned = go(loan, begin(loan), FRONT, 'dispose');

  it('P-05: is submitted, given to somebody, checked, then agreed', () => {
    const checked = go(loan, assigned, EXPERT, 'check');
    expect(takeStep(loan, assigned, EXPERT, 'agree')).toEqual(refusal('request-state'));
    expect(go(loan, checked, EXPERT, 'agree').state).toBe('agreed');
  });

  it('P-02, P-05: that does not come about is unavailable, or withdrawn by its applicant', () => {
    expect(go(loan, assigned, EXPERT, 'decline').state).toBe('unavailable');
    expect(go(loan, assigned, FRONT, 'withdraw').state).toBe('cancelled');
  });

  it('P-03: asks for a telephone number, and offers a message with either answer', () => {
    expect(loan.applicant.phone).toBe('required');
    expect(requestStep(loan, 'agree').message).toBe('agreed');
    expect(requestStep(loan, 'decline').message).toBe('unavailable');
  });
});

describe('a cooperation (S2)', () => {
  const assigned = go(cooperation, begin(cooperation), FRONT, 'dispose');

  it('C-01: has the checklist a to d, and the day of its event for e', () => {
    expect(cooperation.documents.filter(({ required }) => required)).toHaveLength(4);
    expect(cooperation.lead).toEqual({ field: 'event-day', workingDays: 7 });
  });

  it('C-02: goes through as many revisions as it needs, and comes back to where it was', () => {
    for (const standing of [assigned, go(cooperation, assigned, HEAD, 'approve')]) {
      let round = standing;
      for (let n = 0; n < 3; n += 1) {
        round = go(cooperation, round, EXPERT, 'ask-revision');
        expect(round.state).toBe('revision');
        round = go(cooperation, round, EXPERT, 'receive-revision');
        expect(round.state).toBe(standing.state);
      }
    }
  });

  it('C-02, C-14: is approved or refused by those who lead, a refusal with its reason', () => {
    expect(takeStep(cooperation, assigned, EXPERT, 'approve')).toEqual(refusal('not-allowed'));
    expect(go(cooperation, assigned, HEAD, 'approve').state).toBe('approved');
    expect(go(cooperation, assigned, HEAD, 'refuse').state).toBe('refused');
    expect(requestStep(cooperation, 'refuse')).toMatchObject({
      letter: 'refusal',
      asks: [{ required: true }],
    });
  });

  it('C-03: is signed only once its documents are complete', () => {
    const approved = go(cooperation, assigned, HEAD, 'approve');
    expect(takeStep(cooperation, approved, EXPERT, 'sign')).toEqual(refusal('request-too-early'));
    const complete = go(cooperation, approved, EXPERT, 'complete-documents');
    expect(go(cooperation, complete, EXPERT, 'sign').state).toBe('signed');
  });

  it('C-06: keeps its products: decree, agreement, certificates and report', () => {
    const kept = cooperation.steps.flatMap(({ asks }) => asks.map(({ id }) => id));
    expect(kept).toEqual(expect.arrayContaining(['decree', 'agreement-number', 'certificates', 'report']));
  });
});

describe('every type', () => {
  it.each(REQUEST_TYPES.map((type) => [type.id, type] as const))(
    '%s: whatever is done, it stays in a state there is, and an open one has a way on for somebody',
    (_, type) => {
      fc.assert(fc.property(someTries(), (tries) => expectNeverStuck(type, tries)));
    },
  );
});
