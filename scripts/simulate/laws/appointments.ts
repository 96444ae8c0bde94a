import type { Law } from './types.ts';

export const appointments: Law = {
  name: 'appointments',
  says: 'An appointment (janji temu) is kept, missed or cancelled, by one visit at most, and on its day.',
  broken({ appointments: made, visits, day, over }) {
    const byId = new Map(visits.map((visit) => [visit.id, visit]));
    return made.flatMap(({ id, code, day: on, arrivedVisitId, arrivedAt, missedAt, cancelledAt }) => {
      const wrong: string[] = [];
      const visit = arrivedVisitId === null ? undefined : byId.get(arrivedVisitId);
      if ((arrivedVisitId === null) !== (arrivedAt === null))
        wrong.push('arrived without a visit, or the other way round');
      if (visit && (visit.appointmentId !== id || visit.day !== on))
        wrong.push(`is not that of ${visit.ticket} of ${visit.day}`);
      if (over && on <= day && arrivedAt === null && missedAt === null && cancelledAt === null)
        wrong.push('is over and nothing became of it');
      if (cancelledAt !== null && arrivedAt !== null) wrong.push('was cancelled and kept');
      return wrong.map((what) => `appointment ${code} of ${on} ${what}`);
    });
  },
};
