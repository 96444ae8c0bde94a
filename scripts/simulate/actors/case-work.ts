/** The daily recap and the cases that follow from it (S3 Z-01 to Z-05): every gate by the person whose duty it is. */
import type { CaseAction } from '../../../shared/domain/cases/case.ts';
import { COMPENSATIONS, VIOLATIONS, type Compensation } from '../../../shared/domain/cases/violations.ts';
import type { CaseDetail, CaseLine } from '../../../shared/protocol/admin/cases.ts';
import type { World } from '../world/world.ts';
import { createClerk, type Clerk, type Clerks } from './clerk.ts';

export interface CaseWork {
  /** The back office's first task of a day: the days before it that nobody examined (Z-02). */
  examine(today: string): Promise<void>;
  /** Everybody passes the gates that wait for them. */
  goOn(): Promise<void>;
  loseHub(): void;
}

const OPENS = 0.8;
const DISMISSES = 0.1;
const APOLOGISES_AT_ONCE = 0.3;
const DEFENDS = 0.8;
const PROPOSES_SANCTION = 0.85;
const AGREES = 0.9;
const ISSUES = 0.9;
/** Days of a look back; longer than any row of holidays, and than a simulation passes over. */
const LOOK_BACK_MS = 45 * 86_400_000;

const ALLEGATION = 'Petugas tidak menjelaskan langkah berikutnya dan berbicara dengan nada tinggi.';

export function createCaseWork(world: World, clerks: Clerks): CaseWork {
  const random = world.random.stream('cases');
  const accused = new Map<string, Clerk>();
  let chosen = 0;
  const backOffice = clerks['staf-back-office'];
  const coordinator = clerks['wakil-koordinator'];

  const today = (): string => world.hub.hub.context.office().calendar.day(world.clock.now());

  async function examineDay(day: string): Promise<void> {
    const recap = await backOffice.send('recap:day', { day });
    for (const { visitId, findings, officers } of recap?.lines ?? []) {
      const [officer] = officers;
      if (!officer || !findings.some(({ about }) => about === 'officer') || !random.chance(OPENS)) continue;
      await backOffice.send('case:open', {
        visitId,
        officerId: officer.id,
        violation: random.pick(VIOLATIONS),
        allegation: ALLEGATION,
      });
    }
    await backOffice.send('recap:examine', { day });
  }

  async function passGates(clerk: Clerk): Promise<void> {
    for (const line of (await clerk.send('case:list', { over: false })) ?? []) {
      const action = pickGate(line);
      if (action) await pass(clerk, line, action);
    }
  }

  function pickGate({ mine, state }: CaseLine): CaseAction | undefined {
    if (state === 'proposed' && mine.includes('agree')) return random.chance(AGREES) ? 'agree' : 'send-back';
    if (state === 'verified' && mine.includes('issue-decree') && random.chance(ISSUES)) return 'issue-decree';
    if (state === 'verified' && mine.includes('return')) return random.pick(['return', 'dismiss']);
    if (state === 'found' && mine.includes('dismiss'))
      return random.chance(DISMISSES) ? 'dismiss' : undefined;
    return mine[0];
  }

  async function pass(clerk: Clerk, { id: caseId, officerId }: CaseLine, action: CaseAction): Promise<void> {
    const words = { caseId, text: 'Sesuai hasil pemeriksaan.' };
    switch (action) {
      case 'call':
        await clerk.send('case:call', words);
        if (random.chance(APOLOGISES_AT_ONCE)) await clerk.send('case:apologise', given(clerk, caseId));
        if (random.chance(DEFENDS)) await defend(officerId, caseId);
        return;
      case 'record-hearing':
        await clerk.send('case:record-hearing', words);
        return;
      case 'propose':
        await clerk.send('case:propose', { ...words, sanction: random.chance(PROPOSES_SANCTION) });
        return;
      case 'agree':
      case 'send-back':
        await clerk.send('case:verify', { ...words, agreed: action === 'agree' });
        return;
      case 'issue-decree':
        await clerk.send('case:issue-decree', { caseId, number: `SK-${caseId}`, date: today() });
        return;
      case 'return':
        await clerk.send('case:decline-decree', { ...words, close: false });
        return;
      case 'dismiss':
        if (clerk === backOffice) await clerk.send('case:dismiss', words);
        else await clerk.send('case:decline-decree', { ...words, close: true });
        return;
      case 'choose-compensation':
        await choose(clerk, caseId);
        return;
      case 'give-compensation':
        await clerk.send('case:give-compensation', given(clerk, caseId));
        return;
      case 'close':
        await clerk.send('case:close', words);
        return;
      case 'defend':
        return;
    }
  }

  /** Each kind in its turn; a code of a service ahead of everybody is handed to its visitor. */
  async function choose(clerk: Clerk, caseId: string): Promise<void> {
    const kind: Compensation = COMPENSATIONS[chosen % COMPENSATIONS.length] ?? 'apology';
    chosen += 1;
    await clerk.send('case:choose-compensation', { caseId, kind, text: 'Sesuai keputusan.' });
    const made: CaseDetail | undefined = await clerk.send('case:detail', { caseId });
    if (made?.code && made.source.kind === 'survey')
      world.hall.compensated(made.source.visitId, made.code.code);
  }

  function given({ officerId }: Clerk, caseId: string) {
    const way = random.pick(['in-person', 'phone', 'message', 'letter'] as const);
    return { caseId, officerId, day: today(), way, text: 'Disampaikan kepada pemohon.' };
  }

  /** At a page of their own, after their work at the counter. */
  async function defend(officerId: string, caseId: string): Promise<void> {
    const clerk = accused.get(officerId) ?? createClerk(world, officerId);
    accused.set(officerId, clerk);
    await clerk.begin();
    await clerk.send('case:defend', { caseId, text: 'Sistem pusat sedang lambat dan antrean panjang.' });
    clerk.loseHub();
  }

  return {
    async examine(day) {
      const from = new Date(Date.parse(day) - LOOK_BACK_MS).toISOString().slice(0, 10);
      const recap = await backOffice.send('recap:days', { from, to: day });
      for (const { day: rated, state } of (recap?.days ?? []).toReversed()) {
        if (state === 'open' && rated < day) await examineDay(rated);
      }
    },
    async goOn() {
      for (const clerk of [backOffice, coordinator, clerks['penanggung-jawab'], clerks.kepala]) {
        await passGates(clerk);
      }
    },
    loseHub() {
      for (const clerk of accused.values()) clerk.loseHub();
    },
  };
}
