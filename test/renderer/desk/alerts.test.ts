import { describe, expect, test } from 'vitest';
import { Alerts } from '../../../renderer/desk/controllers/alerts.svelte.ts';
import { BoardKeeper } from '../../../renderer/desk/controllers/board-keeper.svelte.ts';
import { alertsFor, unseen } from '../../../renderer/desk/model/alerts.ts';
import type { OfficerRole } from '../../../shared/protocol/desk/accounts.ts';
import type { EscalationView } from '../../../shared/protocol/desk/escalations.ts';
import { anEscalation, anOfficer, aSnapshot, MINUTE, NOW } from './builders.ts';
import { fakeLive, fakeScheduler, settled } from './fake-live.ts';

const who = (...roles: OfficerRole[]) => anOfficer({ roles });
const raised = (level: 1 | 2 | 3, part: Partial<EscalationView> = {}): EscalationView =>
  anEscalation({ id: `alert-${level}`, level, raisedAt: NOW + level, ...part });

describe('the alerts of supervision', () => {
  test('are one line a step, however many levels were told', () => {
    const [alert, ...others] = alertsFor([raised(1), raised(2), raised(3)], who('head'));
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ level: 3, raisedAt: NOW + 1, mine: { id: 'alert-3' }, answer: null });
  });

  test('show nobody more than their level, and officers nothing', () => {
    const all = [raised(1), raised(2), raised(3)];
    expect(alertsFor(all, who('coordinator'))[0]?.level).toBe(1);
    expect(alertsFor(all, who('subdivision-head'))[0]?.level).toBe(2);
    expect(alertsFor(all, who('front-office', 'helpdesk'))).toEqual([]);
  });

  test('keep the steps of a visit, its services and a long wait apart', () => {
    const alerts = [
      raised(1),
      raised(1, { id: 'b', stepNo: 4 }),
      raised(1, { id: 'c', stepNo: 4, round: 2 }),
      raised(1, { id: 'd', kind: 'long-wait' }),
    ];
    expect(alertsFor(alerts, who('coordinator'))).toHaveLength(4);
  });

  test('put what was followed up last, with who did what about it', () => {
    const done = raised(1, {
      id: 'done',
      visitId: 'visit-2',
      raisedAt: NOW - 9 * MINUTE,
      answeredAt: NOW,
      answeredBy: 'Dewi Kencana',
      answer: 'Petugas didampingi',
    });
    const alerts = alertsFor([done, raised(1)], who('coordinator'));
    expect(alerts.map(({ visitId }) => visitId)).toEqual(['visit-1', 'visit-2']);
    expect(alerts[1]).toMatchObject({
      mine: null,
      answer: { text: 'Petugas didampingi', by: 'Dewi Kencana', at: NOW },
    });
  });

  test('are marked as seen by the level they were raised to, not by those above it', () => {
    const all = [raised(1), raised(2), raised(3, { seenAt: NOW })];
    expect(unseen(all, who('coordinator'))).toEqual(['alert-1']);
    expect(unseen(all, who('subdivision-head'))).toEqual(['alert-2']);
    expect(unseen(all, who('head'))).toEqual([]);
    expect(unseen(all, who('admin'))).toEqual(['alert-1', 'alert-2']);
  });
});

describe('marking alerts as seen', () => {
  async function atTheBoard() {
    const live = fakeLive();
    const keeper = new BoardKeeper(live, () => undefined, fakeScheduler());
    void keeper.sync();
    const snapshot = aSnapshot({ me: who('coordinator'), escalations: [raised(1)] });
    await live.sent.shift()?.answer({ ok: true, value: { kind: 'snapshot', snapshot } });
    return { live, alerts: new Alerts(live, keeper) };
  }

  test('is told once, though the list is drawn again before the hub’s news of it', async () => {
    const { live, alerts } = await atTheBoard();
    void alerts.shown();
    void alerts.shown();
    await settled();
    expect(live.sent).toMatchObject([{ name: 'escalation:seen', input: { ids: ['alert-1'] } }]);
  });

  test('is tried again where it did not go through', async () => {
    const { live, alerts } = await atTheBoard();
    void alerts.shown();
    await live.sent.shift()?.answer({ ok: false, error: { code: 'no-answer' } });
    void alerts.shown();
    await settled();
    expect(live.sent).toHaveLength(1);
  });
});
