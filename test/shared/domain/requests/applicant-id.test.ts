import { describe, expect, it } from 'vitest';
import { applicantId, maskApplicantId } from '../../../../shared/domain/requests/applicant-id.ts';

const TODAY = '2026-11-23';

describe('who asks for public information', () => {
  it('is a person by a NIK, however it is typed', () => {
    expect(applicantId('6372 9912 0590 9001', TODAY)).toBe('6372991205909001');
  });

  it.each(['637299120590900', '6372993213909009', '9972991205909011', '1111111111111111'])(
    'is nobody by %s, which is no NIK',
    (typed) => {
      expect(applicantId(typed, TODAY)).toBeUndefined();
    },
  );

  it('is a legal entity by the number of its decree', () => {
    expect(applicantId(' AHU-0001234.AH.01.04 ', TODAY)).toBe('AHU-0001234.AH.01.04');
  });

  it('is masked on a screen where it is a person’s', () => {
    expect(maskApplicantId('6372991205909001')).toBe('637299••••••9001');
    expect(maskApplicantId('AHU-0001234.AH.01.04')).toBe('AHU-0001234.AH.01.04');
  });
});
