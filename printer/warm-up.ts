import { DEFAULT_SLIP_SETTINGS } from '../shared/domain/slip-settings.ts';
import { PROFILE_58MM } from './profile.ts';
import { renderSlip } from './slip/render-slip.ts';

/**
 * Loads all that turning a slip into bytes needs, by making one that goes nowhere. To be called while idle after the
 * start, so that the first visitor does not wait for it.
 */
export async function warmUp(): Promise<void> {
  const slip = {
    language: 'id',
    officeName: '',
    serviceName: '',
    number: '',
    issuedAt: 0,
    timeZone: 'UTC',
    destination: null,
    waitingAhead: 0,
    estimate: { from: 0, to: 5 },
    maxCalls: 3,
    feeText: '',
    code: '',
    qrContent: 'x',
    externalLink: null,
    reprint: false,
  } as const;
  await renderSlip('ticket', slip, {
    profile: PROFILE_58MM,
    settings: DEFAULT_SLIP_SETTINGS,
    logo: null,
  });
}
