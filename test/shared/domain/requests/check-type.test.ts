import { describe, expect, it } from 'vitest';
import { REQUEST_TYPES } from '../../../../db/seed/profiles/request-types/index.ts';
import { loan } from '../../../../db/seed/profiles/request-types/loan.ts';
import { exemptionDecree } from '../../../../db/seed/profiles/request-types/parts.ts';
import { flawsOfType } from '../../../../shared/domain/requests/check-type.ts';
import type {
  RequestClock,
  RequestStep,
  RequestType,
} from '../../../../shared/domain/requests/request-type.ts';
import { REQUEST_ROLES } from '../../../support/request-walk.ts';

const withStep = (step: Partial<RequestStep>): RequestType => ({
  ...loan,
  steps: loan.steps.map((one) => (one.id === 'check' ? { ...one, ...step } : one)),
});
const withClock = (clock: Partial<RequestClock>): RequestType => ({
  ...loan,
  clocks: loan.clocks.map((one) => ({ ...one, ...clock })),
});

describe('a type of request', () => {
  it.each(REQUEST_TYPES.map((type) => [type.id, type] as const))(
    '%s is whole as it is delivered',
    (_, type) => {
      expect(flawsOfType(type, REQUEST_ROLES)).toEqual([]);
    },
  );

  it('has numbers of its own', () => {
    expect(new Set(REQUEST_TYPES.map(({ series }) => series)).size).toBe(REQUEST_TYPES.length);
  });

  it.each<[string, RequestType]>([
    ['Step check leads to no state nowhere.', withStep({ to: 'nowhere' })],
    ['Step check begins in no state nowhere.', withStep({ from: ['assigned', 'nowhere'] })],
    ['State checked is never reached.', withStep({ to: 'unavailable' })],
    ["Step check is nobody's.", withStep({ by: [] })],
    ['Step check is of no role janitor.', withStep({ by: ['janitor'] })],
    ['Step check waits for moon, which nothing puts down.', withStep({ needsMarks: ['moon'] })],
    ['There are two of step check.', { ...loan, steps: [...loan.steps, ...loan.steps.slice(1, 2)] }],
    ['Clock decision waits for moon, which nothing puts down.', withClock({ starts: 'moon' })],
    ['Clock decision never stops.', withClock({ stops: [] })],
    [
      'Clock decision counts as a step of the procedure, which neither stands still nor grows.',
      withClock({ pauses: { from: 'checked', to: 'decided' } }),
    ],
    ['Clock decision lapses into no step of time.', withClock({ lapses: 'check' })],
    [
      'Field decree waits for what no field before it says.',
      withStep({ asks: [{ ...exemptionDecree, requiredWhen: { field: 'finding', is: 'part' } }] }),
    ],
    ["The event's day is no field from.", { ...loan, lead: { field: 'from', workingDays: 7 } }],
    ['The loan names no facility from one moment to another.', { ...loan, form: loan.form.slice(1) }],
    [
      'State agreed never ends.',
      {
        ...loan,
        steps: loan.steps.map((step) =>
          step.id === 'agree' || !step.from.includes('agreed') ? step : { ...step, from: ['checked'] },
        ),
      },
    ],
  ])('is told: %s', (flaw, type) => {
    expect(flawsOfType(type, REQUEST_ROLES)).toContain(flaw);
  });
});
