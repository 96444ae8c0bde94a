/** What time does to appointments: it comes, and visitors rise to its rank; it passes, and nobody came. */
import { inTransaction } from '../../db/database.ts';
import {
  expectedBefore,
  findAppointment,
  updateAppointment,
  visitsNowDue,
  type AppointmentRow,
} from '../../db/repositories/appointments.ts';
import { appendEvent, type Actor } from '../../db/repositories/events.ts';
import { appointmentState } from '../../shared/domain/appointment.ts';
import { PRIORITY_RANK, rankWith } from '../../shared/domain/calling.ts';
import { ok } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { changeVisit, withVisit } from '../usecases/change-visit.ts';

const HUB: Actor = { kind: 'system', id: 'hub' };

export async function keepAppointments(context: Context): Promise<void> {
  const now = context.clock.now();
  const grace = context.office().data.settings.appointmentGraceMinutes * 60_000;
  for (const { id } of await visitsNowDue(context.db, now)) await promote(context, id);
  for (const appointment of await expectedBefore(context.db, now - grace)) await miss(context, appointment);
}

/** Its time has come: who checked in before it is called like every appointment now. */
async function promote(context: Context, visitId: string): Promise<void> {
  await withVisit(context, visitId, async (tx, visit) => {
    const rank = rankWith(visit, visit.priority, context.clock.now());
    if (visit.rank !== PRIORITY_RANK.regular || rank === visit.rank) return ok(null);
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.appointment-due',
      actor: HUB,
      action: null,
      patch: { rank },
    });
    return done.ok ? ok(null) : done;
  });
}

/** Nobody came within the grace: it is on record, and who still comes that day takes an ordinary place. */
async function miss(context: Context, { id }: AppointmentRow): Promise<void> {
  await inTransaction(context.db, async (tx) => {
    const appointment = await findAppointment(tx.db, id);
    if (!appointment || appointmentState(appointment) !== 'expected') return ok(null);
    const at = context.clock.now();
    await updateAppointment(tx.db, id, { missedAt: at });
    await appendEvent(tx.db, {
      at,
      type: 'appointment.missed',
      visitId: appointment.fromVisitId,
      actor: HUB,
      data: { appointmentId: id },
    });
    return ok(null);
  });
}
