/** The officers' board is read from what is kept with each request; it says what the clocks themselves say. */
import { expect, it } from 'vitest';
import { marksOf } from '../../../db/repositories/request-progress.ts';
import { findRequest } from '../../../db/repositories/requests.ts';
import { pressingOf, readClocks, typeOf } from '../../../server/usecases/requests/reading.ts';
import type { RequestLine } from '../../../shared/protocol/desk/requests.ts';
import { aHoliday } from '../../support/office-data.ts';
import {
  aConsultation,
  aCooperation,
  aLoan,
  anInformationRequest,
  aRequestDesk,
  dispose,
  step,
  type RequestDesk,
} from '../../support/requests.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

/** Every line of the board beside the clocks of its request, read from all the dates there are. */
async function boardAndClocks(app: App, { head }: Pick<RequestDesk, 'head'>) {
  const { context } = app.hub;
  const { open, ended } = await head.must('request:board', {});
  const clocksOf = async ({ id }: RequestLine) => {
    const row = await findRequest(context.db, id);
    if (!row) throw new Error(id);
    const marks = await marksOf(context.db, [id]);
    return pressingOf(
      readClocks(context.office(), typeOf(context.office(), row), marks, context.clock.now()),
    );
  };
  const lines = [...open, ...ended];
  return {
    board: lines.map(({ number, pressing }) => ({ number, pressing })),
    clocks: await Promise.all(
      lines.map(async (line) => ({ number: line.number, pressing: await clocksOf(line) })),
    ),
  };
}

it('says what every clock says: at receipt, while one stands still, by another calendar, late, and once it is over', () =>
  withApp(async (app) => {
    const desk = await aRequestDesk(app);
    const { front, ppid, head, expert, expertId } = desk;
    const pressing = async (): Promise<number> => {
      const { board, clocks } = await boardAndClocks(app, desk);
      expect(board).toEqual(clocks);
      return board.filter((line) => line.pressing !== null).length;
    };
    const information = await front.must('request:register', anInformationRequest());
    const cooperation = await front.must('request:register', aCooperation());
    await front.must('request:register', aLoan());
    await front.must('request:register', aConsultation());
    expect(await pressing()).toBe(4);
    await step(ppid, information.id, 'declare-complete');
    await dispose(front, expertId, cooperation.id);
    await step(head, cooperation.id, 'approve');
    await step(expert, cooperation.id, 'complete-documents');
    await step(expert, cooperation.id, 'ask-revision', { reason: 'RAB belum ditandatangani' });
    expect(await pressing()).toBe(3);
    app.clock.set('2026-11-25T10:00:00+08:00');
    await step(front, cooperation.id, 'receive-revision');
    expect(await pressing()).toBe(4);
    const lead = await app.coordinator();
    await lead.must('holiday:save', { id: null, base: 0, holiday: aHoliday({ day: '2026-11-26' }) });
    expect(await pressing()).toBe(4);
    app.clock.set('2026-12-14T10:00:00+08:00');
    expect(await pressing()).toBe(4);
    await step(ppid, information.id, 'give', { scope: 'whole' });
    await step(front, cooperation.id, 'withdraw', { reason: 'Kegiatan batal' });
    expect(await pressing()).toBe(2);
  }));

it('knows from the next start of the hub on when a request is due that came in before that was kept', () =>
  withApp(async (app) => {
    const desk = await aRequestDesk(app);
    await desk.front.must('request:register', anInformationRequest());
    const { board: before } = await boardAndClocks(app, desk);
    const nothing = { dueAt: null, dueClock: null };
    await app.hub.context.db.updateTable('request').set(nothing).execute();
    expect((await boardAndClocks(app, desk)).board).not.toEqual(before);
    await app.restart();
    await app.hub.jobs.run();
    const { board } = await boardAndClocks(app, { head: await anOfficer(app, 'leader', ['head']) });
    expect(board).toEqual(before);
  }));
