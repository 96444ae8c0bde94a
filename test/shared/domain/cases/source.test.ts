import { describe, expect, it } from 'vitest';
import { COMPLAINT_STATES } from '../../../../shared/domain/complaints/complaint.ts';
import { accusedInComplaint } from '../../../../shared/domain/cases/source.ts';

const COMPLAINT = {
  kind: 'complaint',
  state: 'in-hand',
  concernsOfficerId: 'usman',
  erasedAt: null,
} as const;

describe('a complaint as the source of a case (Z-10)', () => {
  it.each(COMPLAINT_STATES)(
    'in state %s names whom a case would be about, unless there is nothing in it',
    (state) => {
      const accused = accusedInComplaint({ ...COMPLAINT, state });
      const empty = state === 'withdrawn' || state === 'not-continued';
      expect(accused).toMatchObject(empty ? { error: { code: 'complaint-no-case' } } : { value: 'usman' });
    },
  );

  it('is none where it names nobody, is a suggestion, or was erased', () => {
    const codes = [
      { ...COMPLAINT, concernsOfficerId: null },
      { ...COMPLAINT, kind: 'suggestion' as const },
      { ...COMPLAINT, erasedAt: 1 },
    ].map((complaint) => {
      const accused = accusedInComplaint(complaint);
      return accused.ok ? 'ok' : accused.error.code;
    });
    expect(codes).toEqual(['complaint-no-officer', 'complaint-no-case', 'complaint-no-case']);
  });
});
