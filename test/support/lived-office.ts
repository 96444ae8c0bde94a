/**
 * An office with something in every section of administration: a full yesterday, cases and complaints of every state, a
 * survey with its plan, audits, marks and changes, all with names as long as they come. It is a Tuesday.
 */
import { OFFICER_ROLES } from '../../shared/protocol/desk/accounts.ts';
import { ALLEGATION, upToGate, type People } from './cases.ts';
import { aComplaint, aMessage, aRegisteredComplaint } from './complaints.ts';
import type { Office } from './e2e-office.ts';
import { aFullDay } from './full-days.ts';
import type { HubClient } from './hub-client.ts';
import { anOfficer, aSession } from './staff.ts';

export const TUESDAY = '2026-11-24T09:00:00+08:00';
export const YESTERDAY = '2026-11-23';

/** Has every role there is. */
export const EVERYBODY = 'Hj. Noor Hasanah Rusmiati Lestari Binti Agustinus, S.Pd., M.Pd., Gr.';

const LONG_TEXT =
  'Sejak pukul delapan pagi saya menunggu di ruang pelayanan dan nomor saya tidak kunjung dipanggil, sementara pengunjung yang datang sesudah saya sudah dilayani lebih dahulu. Mohon penjelasan dan perbaikan.';

export async function aLivedOffice(office: Office): Promise<void> {
  const everybody = await office.hire(EVERYBODY, OFFICER_ROLES);
  const served = [
    everybody,
    await office.hire('Agustinus Ngabe Panjaitan Simatupang', ['front-office', 'helpdesk']),
    await office.hire('Usman Datu', ['helpdesk']),
  ];
  await aFullDay(office, YESTERDAY, { visits: 120, officerIds: served });
  const people = {
    backOffice: await anOfficer(office, 'back-office', ['back-office']),
    coordinator: await anOfficer(office, 'koordinator', ['coordinator']),
    personInCharge: await anOfficer(office, 'penanggung-jawab', ['person-in-charge']),
    head: await anOfficer(office, 'kepala', ['head']),
  };
  await someCases(office, people, served);
  await someComplaints(office, people.coordinator);
  await someAccounts(people);
}

/** Visits of yesterday whose rating was low; by turns of the officers who served. */
async function someCases(
  office: Office,
  people: Omit<People, 'accused'>,
  officerIds: readonly string[],
): Promise<void> {
  const cases = [
    [60, 'call'],
    [40, 'choose-compensation'],
    [20, 'defend'],
    [80, 'close'],
  ] as const;
  for (const [n, gate] of cases) {
    const officerId = officerIds[n % officerIds.length] ?? '';
    const accused = await office.connect(await aSession(office, officerId));
    const { id } = await people.backOffice.must('case:open', {
      visitId: `${YESTERDAY}-${n}`,
      officerId,
      violation: 'arbitrary',
      allegation: ALLEGATION,
    });
    await upToGate({ ...people, accused }, id, gate);
    if (gate === 'choose-compensation') await people.coordinator.must('case:reveal-contact', { caseId: id });
  }
}

async function someComplaints(office: Office, coordinator: HubClient): Promise<void> {
  const kiosk = await office.device('kiosk');
  await kiosk.must('complaint:submit', aComplaint({ text: LONG_TEXT }));
  await kiosk.must(
    'complaint:submit',
    aComplaint({ kind: 'suggestion', type: null, text: 'Tambah kursi di ruang tunggu.' }),
  );
  await coordinator.must(
    'complaint:register',
    aRegisteredComplaint({ receivedOn: '2026-11-06', text: LONG_TEXT }),
  );
  const ways = ['answered', 'told', 'closed'] as const;
  for (const way of ways) {
    const registered = await coordinator.must(
      'complaint:register',
      aRegisteredComplaint({ channel: 'sp4n-lapor', externalId: '4410221' }),
    );
    const { id: complaintId } = registered;
    await coordinator.must('complaint:assign', { complaintId, officerId: 'koordinator' });
    await coordinator.must('complaint:contact', aMessage(complaintId));
    await coordinator.must('complaint:answer', { complaintId, outcome: 'answered', text: ALLEGATION });
    if (way === 'answered') continue;
    await coordinator.must('complaint:tell', aMessage(complaintId));
    if (way === 'closed') await coordinator.must('complaint:close', { complaintId });
  }
}

/** What the office answers for: the survey's plan, the year's audits and follow-ups, evidence, and changes. */
async function someAccounts({ coordinator, head }: Pick<People, 'coordinator' | 'head'>): Promise<void> {
  await head.must('survey:save-plan', {
    kind: 'quarter',
    day: YESTERDAY,
    planId: null,
    revision: 0,
    element: 'U3',
    dueDay: '2027-02-26',
    inCharge: 'Kepala Subbagian Umum',
    status: 'running',
    carriedFrom: null,
    plan: 'Menambah petugas front office pada jam ramai dan menyusun jadwal piket bergilir',
    realisation: 'Jadwal piket sudah disusun',
  });
  const audit = { year: 2026, day: YESTERDAY, speed: 85, effectiveness: 90 };
  await head.must('evaluation:add-audit', {
    ...audit,
    findings: `${LONG_TEXT}\nDua langkah melewati standar.`,
  });
  for (const dueDay of ['2026-11-20', '2027-01-31'] as const) {
    await head.must('evaluation:add-follow-up', {
      year: 2026,
      measure: 'in-time',
      decision: 'Menambah petugas front office pada jam ramai dan menyusun jadwal piket bergilir',
      responsible: EVERYBODY,
      dueDay,
    });
  }
  await head.must('evidence:mark', {
    year: 2026,
    indicatorId: 'loudspeaker',
    mark: 'partly',
    note: 'Pengeras suara di ruang tunggu; di selasar belum terdengar jelas.',
  });
  await coordinator.must('counter:save', {
    id: null,
    base: 0,
    counter: { label: 'Loket', number: 9, stages: ['helpdesk'], serviceIds: ['helpdesk'], active: true },
  });
  await coordinator.must('decree:save', { year: 2028, base: 0, source: 'SKB contoh 2028' });
}
