import { decimal, dayOf, longDate } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { indexOf, surveysOf, usersOf } from './survey-rows.ts';

/** What the system shows, a function of what it counted; null: only a person can say. */
type Shown = string | null;
type Line = readonly [id: string, name: string, shown: Shown];

export function evidence(year: TheYear, asked: Asked): Essence[] {
  return Object.entries(groups(year, asked)).map(([table, lines]) => ({
    table,
    columns: ['Indikator', 'Ditunjukkan sistem', 'Keadaan', 'Keterangan petugas'],
    rows: lines.map(([id, name, shown]) => [name, shown ?? 'Diisi petugas', ...mark(year, asked, id)]),
    footer: null,
  }));
}

function groups(year: TheYear, asked: Asked): Readonly<Record<string, readonly Line[]>> {
  const count = (text: string, ...values: unknown[]): number =>
    year.rows<{ n: number }>(`SELECT count(*) AS n FROM ${text}`, ...values)[0]?.n ?? 0;
  const { from, to } = asked;
  const numbers = count('visit WHERE day BETWEEN ? AND ?', from, to);
  const priority = count('visit WHERE priority IS NOT NULL AND day BETWEEN ? AND ?', from, to);
  const appointments = count('appointment WHERE day BETWEEN ? AND ?', from, to);
  const screens = count(`device WHERE kind = 'tv'`);
  const kiosks = count(`device WHERE kind = 'kiosk'`);
  const frontOffice = count(`officer WHERE active = 1 AND roles LIKE '%"front-office"%'`);
  const followUps = count('"evaluationFollowUp" WHERE year = ?', Number(from.slice(0, 4)));
  const done = count(
    '"evaluationFollowUp" WHERE "doneDay" IS NOT NULL AND year = ?',
    Number(from.slice(0, 4)),
  );
  const users = usersOf(year, asked);
  const index = indexOf(surveysOf(year, asked), 'pooled');
  const complaints = count(`complaint WHERE kind = 'complaint' AND "receivedOn" BETWEEN ? AND ?`, from, to);
  const none = 'Belum ada catatan';
  const some = (n: number, words: string): string => (n === 0 ? none : `${n} ${words}`);
  const layar = some(screens, 'layar antrean terpasang.');
  const nomor = some(numbers, 'nomor antrean diterbitkan secara elektronik.');
  return {
    'Ruang tunggu dan front office': [
      [
        'queue-machine',
        'Mesin antrean dilengkapi monitor',
        kiosks * screens === 0 ? none : `${kiosks} kiosk dan ${screens} layar antrean terpasang.`,
      ],
      ['television', 'Televisi di ruang tunggu', layar],
      [
        'front-officers',
        'Petugas khusus di front office',
        some(frontOffice, 'akun petugas front office aktif.'),
      ],
      ['information-screen', 'Layar informasi', layar],
    ],
    'Register konsultasi dan pengaduan': [
      [
        'guest-register',
        'Register tamu elektronik',
        some(numbers, 'kunjungan tercatat di buku tamu elektronik.'),
      ],
      [
        'consultation-register',
        'Register konsultasi',
        some(users.all, 'layanan tercatat dengan permasalahan dan penyelesaiannya.'),
      ],
      [
        'complaint-register',
        'Register pengaduan',
        some(complaints, 'pengaduan tercatat di register pengaduan.'),
      ],
      [
        'complaints-published',
        'Konsultasi dan pengaduan diarsipkan, dilaporkan, ditindaklanjuti, dan dipublikasikan',
        null,
      ],
    ],
    'Survei dan tindak lanjut': [
      [
        'survey-held',
        'Survei kepuasan masyarakat dilaksanakan',
        index === null ? none : `${index.responses} responden, IKM ${decimal(index.nik)} (${index.mutu}).`,
      ],
      ['survey-published', 'Hasil survei dipublikasikan (jumlah media)', null],
      [
        'follow-up-share',
        'Persentase tindak lanjut hasil evaluasi (30/80/100%)',
        followUps === 0
          ? none
          : `${done} dari ${followUps} tindak lanjut selesai (${Math.trunc((done / followUps) * 100 + 1e-9)}%).`,
      ],
      ['follow-up-speed', 'Kecepatan tindak lanjut (1/3/6/9/12 bulan)', null],
    ],
    'Jam layanan': [['hours-without-break', 'Jam layanan tanpa jeda (istirahat bergilir)', none]],
    'Kelompok rentan': [
      ['priority-served', 'Kelompok rentan didahulukan', some(priority, 'kunjungan kelompok prioritas.')],
      ['priority-counter', 'Loket khusus kelompok rentan', null],
      ['priority-room', 'Ruang tunggu khusus kelompok rentan', null],
      ['priority-guide', 'Petugas pemandu kelompok rentan', null],
    ],
    'Sistem antrean': [
      ['loudspeaker', 'Pengeras suara', null],
      ['queue-guide', 'Petugas pemandu antrean', null],
      [
        'queue-groups',
        'Pengelompokan antrean',
        some(count('service'), 'layanan dengan huruf antrean masing-masing.'),
      ],
      [
        'queue-online',
        'Pendaftaran daring/WhatsApp atau janji temu',
        some(appointments, 'janji temu tercatat.'),
      ],
      ['queue-number', 'Nomor antrean', nomor],
      ['queue-monitor', 'Monitor antrean', layar],
    ],
    'Zona Integritas': [
      ['queue-method', 'Metode antrean elektronik', nomor],
      [
        'users-recap',
        'Rekap pengguna layanan',
        users.all === 0 ? none : `${users.all} pengguna pada ${users.of.size} layanan.`,
      ],
      ['compensation', 'Kompensasi bila layanan tidak sesuai standar', null],
      [
        'free-banner',
        'Banner daftar layanan dan informasi gratis',
        'Seluruh permohonan layanan tidak dipungut biaya.',
      ],
      ['suggestion-box', 'Tindak lanjut kotak saran', null],
    ],
  };
}

const MARKS: Readonly<Record<string, string>> = {
  met: 'Terpenuhi',
  partly: 'Sebagian',
  'not-met': 'Belum',
};

function mark(year: TheYear, { from }: Asked, indicator: string): (string | null)[] {
  const [row] = year.rows<{ mark: string; note: string; officer: string; at: number }>(
    `SELECT mark, note, "officerId" AS officer, "markedAt" AS at FROM "evidenceMark" WHERE year = ? AND "indicatorId" = ?`,
    Number(from.slice(0, 4)),
    indicator,
  );
  if (!row) return [null, null];
  return [
    MARKS[row.mark] ?? '',
    `${row.note} — ${year.officerName(row.officer)}, ${longDate(dayOf(row.at))}`,
  ];
}
