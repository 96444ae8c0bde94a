import { describe, expect, it } from 'vitest';
import { BUNDLES, formatsOf, REPORTS } from '../../../server/reports/catalogue.ts';
import type { PeriodKind } from '../../../shared/domain/reports/period.ts';
import { aRegistration } from '../../support/builders.ts';
import { ofAll, reportDesk } from '../../support/reports.ts';
import { anOfficer, aSession } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';

const PERIODS = {
  day: { kind: 'day', day: '2026-11-23' },
  month: { kind: 'month', year: 2026, month: 11 },
  quarter: { kind: 'quarter', year: 2026, quarter: 4 },
  year: { kind: 'year', year: 2026 },
  range: { kind: 'range', from: '2026-11-01', to: '2026-11-23' },
} as const satisfies Record<PeriodKind, unknown>;
const BEGINS = { pdf: '%PDF-', xlsx: 'PK', csv: '\ufeff', zip: 'PK' } as const;
const EVERY = [...REPORTS, ...BUNDLES];

describe('every report', () => {
  it('has an id, a group and names of its own', () => {
    expect(new Set(EVERY.map(({ id }) => id)).size).toBe(EVERY.length);
    for (const { name, description } of EVERY) {
      for (const text of [name.id, name.en, description.id, description.en]) expect(text).not.toBe('');
    }
  });

  it.each(EVERY.map((report) => [report.id, report] as const))(
    '%s is made as every kind of file it is offered as',
    (_, report) =>
      withApp(async (app) => {
        const roles = report.may;
        await anOfficer(app, 'reader', roles);
        const desk = reportDesk(app, await aSession(app, 'reader'));
        const kind = report.asks.periods[0] ?? 'month';
        const input = { period: PERIODS[kind], ...ofAll };
        const kiosk = await app.device('kiosk');
        await kiosk.must('visit:register', aRegistration());
        for (const format of formatsOf(report)) {
          const file = await desk.fetch(report.id, format, input);
          expect(file.toString('utf8').startsWith(BEGINS[format]), format).toBe(true);
        }
      }),
    120_000,
  );
});
