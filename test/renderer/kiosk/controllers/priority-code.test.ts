import { describe, expect, it } from 'vitest';
import type { VisitSession } from '../../../../renderer/kiosk/controllers/visit-session.svelte.ts';
import { aKiosk, aSnapshot, settle, type Setup } from './harness.ts';

const CODE = '7K3F-Q9XM';

async function withCode(snapshot = aSnapshot()): Promise<Setup> {
  const setup = await aKiosk(snapshot);
  setup.hub.answers.set('priority-code:find', { ok: true, value: { code: CODE } });
  return setup;
}

function begun({ kiosk }: Setup): VisitSession {
  kiosk.start(CODE);
  if (kiosk.stage.at !== 'visit') throw new Error('no visit was begun');
  Object.assign(kiosk.stage.visit.draft, { name: 'Sutrisno', serviceId: 'consultation' });
  return kiosk.stage.visit;
}

describe('a visitor with a priority code (Z-04)', () => {
  it('types it where tickets are typed, or scans it on the first screen', async () => {
    const { kiosk, hub } = await withCode();
    kiosk.scanned(`ULT-${CODE}`);
    await settle();
    expect(hub.inputsOf('priority-code:find')).toEqual([{ code: CODE }]);
    expect(hub.inputsOf('ticket:status')).toEqual([]);
    expect(kiosk.stage).toMatchObject({ at: 'ticket', lookup: { view: 'ahead', priorityCode: CODE } });
  });

  it('is told there where it is used already', async () => {
    const { kiosk, hub } = await withCode();
    hub.refuse('priority-code:find', 'priority-code-used');
    kiosk.startTicket('ticket', CODE);
    await settle();
    expect(kiosk.stage).toMatchObject({ lookup: { view: 'entry', problem: { code: 'priority-code-used' } } });
  });

  it('fills in the guest book as everybody does, and the code goes along with the last tap', async () => {
    const setup = await withCode();
    await begun(setup).takeNumber();
    expect(setup.hub.inputsOf('visit:register')).toMatchObject([{ priorityCode: CODE }]);
    expect(setup.kiosk.stage).toMatchObject({ at: 'number' });
  });

  it('takes an ordinary number where somebody else used it meanwhile', async () => {
    const setup = await withCode();
    const visit = begun(setup);
    setup.hub.refuse('visit:register', 'priority-code-used');
    await visit.takeNumber();
    expect(visit).toMatchObject({ screen: 'review', problem: { code: 'priority-code-used' } });
    await visit.takeNumber();
    expect(setup.hub.inputsOf('visit:register')[1]).not.toHaveProperty('priorityCode');
  });

  it('begins no visit while the office is closed', async () => {
    const { kiosk } = await withCode(aSnapshot({ open: { kind: 'closed' } as never }));
    kiosk.start(CODE);
    expect(kiosk.stage.at).toBe('home');
  });
});
