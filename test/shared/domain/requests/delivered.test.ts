/** What the delivered types and catalogues say, held against the offices' own standards (K-, P-, C-). */
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../../db/seed/profiles/index.ts';
import { consultation } from '../../../../db/seed/profiles/request-types/consultation.ts';
import { cooperation } from '../../../../db/seed/profiles/request-types/cooperation.ts';
import { information } from '../../../../db/seed/profiles/request-types/information.ts';
import { loan } from '../../../../db/seed/profiles/request-types/loan.ts';
import type { OfficeProfile, ServiceProfile } from '../../../../db/seed/profiles/types.ts';
import { COMPLAINT_CHANNELS } from '../../../../shared/domain/complaints/codes.ts';
import { checkAnswers } from '../../../../shared/domain/requests/request-form.ts';
import type { RequestType } from '../../../../shared/domain/requests/request-type.ts';

const required = ({ documents }: RequestType): string[] =>
  documents.filter((document) => document.required).map(({ id }) => id);

function serviceOf({ services }: OfficeProfile, { serviceId }: RequestType): ServiceProfile {
  const service = services.find(({ id }) => id === serviceId);
  if (!service) throw new Error(serviceId);
  return service;
}

describe('consultation', () => {
  it('K-01: needs identification and the form', () => {
    expect(required(consultation)).toEqual(['identity', 'form']);
  });

  it('K-04: that came by Dangsanak names its reference there, which nobody has to have', () => {
    const answers = { subject: 'Rapor', question: 'Bagaimana membacanya?' };
    const office = { facilities: [] };
    expect(checkAnswers(consultation.form, answers, office).ok).toBe(true);
    const named = { ...answers, 'external-reference': 'DGS-2026-17' };
    expect(checkAnswers(consultation.form, named, office)).toMatchObject({ value: named });
    const online = serviceOf(PROFILES.kalsel, consultation).online.map(({ name }) => name);
    expect(JSON.stringify(online)).toContain('Dangsanak');
  });

  it('K-05: is given within one working day, free of charge, and is what was asked for', () => {
    const service = serviceOf(PROFILES.kalsel, consultation);
    expect(service.standard).toEqual({ kind: 'working-days', n: 1 });
    expect(service.fee.id).toBe('Tidak dipungut biaya');
    expect(service.product.id).toMatch(/konsultasi/i);
    expect(consultation.clocks.find(({ id }) => id === 'answer')).toMatchObject({ workingDays: 1 });
  });
});

describe('a loan', () => {
  it('P-01: needs identification and the service form', () => {
    expect(required(loan)).toEqual(['identity', 'form']);
  });

  it('P-03: that came by SILANDAP names its reference there, and has a telephone number', () => {
    expect(loan.form.find(({ id }) => id === 'external-reference')?.label.id).toContain('SILANDAP');
    expect(loan.applicant.phone).toBe('required');
  });

  it('P-04: is decided within one working day, free of charge', () => {
    const service = serviceOf(PROFILES.kalsel, loan);
    expect(service.standard).toEqual({ kind: 'working-days', n: 1 });
    expect(service.fee.id).toBe('Tidak dipungut biaya');
    expect(loan.clocks.map(({ workingDays }) => workingDays)).toEqual([1]);
  });
});

describe('a cooperation', () => {
  it('C-05: costs nothing to ask for, and its activity what the budget plan says', () => {
    const { fee } = serviceOf(PROFILES.kalteng, cooperation);
    expect(fee.id).toMatch(/tidak dipungut biaya.*RAB.*Standar Biaya Masukan/);
  });
});

describe('what is asked of the applicant', () => {
  it('is the NIK for public information alone (domain 8)', () => {
    const asking = [consultation, information, loan, cooperation].filter(
      ({ applicant }) => applicant.idNumber !== 'none',
    );
    expect(asking).toEqual([information]);
  });
});

describe('a channel', () => {
  it('K-06, P-04, C-07: is one of those the offices name for what people write to them', () => {
    expect(COMPLAINT_CHANNELS).toEqual(
      expect.arrayContaining([
        'in-person',
        'letter',
        'phone',
        'message',
        'email',
        'web',
        'social-media',
        'sp4n-lapor',
      ]),
    );
  });
});
