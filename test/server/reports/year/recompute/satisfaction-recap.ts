import { whole } from '../arithmetic.ts';
import type { Essence, TableEssence } from '../essence.ts';
import { wanted, within, type Asked, type TheYear } from '../the-year.ts';

const RATINGS = ['Sangat kurang', 'Kurang', 'Cukup', 'Baik', 'Sangat baik'];

interface Rating {
  readonly visit: string;
  readonly day: string;
  readonly rating: number;
  readonly service: string;
  readonly officer: string | null;
  readonly at: number;
}

/** With the office's usual mapping: 2 and less of the five-point question is to be checked. */
export function satisfactionRecap(year: TheYear, asked: Asked): Essence[] {
  const ratings = year
    .rows<Rating>(
      `SELECT s."visitId" AS visit, s.day, rating, v."serviceId" AS service, v."officerId" AS officer, s."createdAt" AS at
       FROM survey s JOIN visit v ON v.id = s."visitId"`,
    )
    .filter(({ day, service }) => within(asked, day) && wanted({ ...asked, officerId: null }, service, null))
    .map((one) => ({ ...one, officers: officersOf(year, one) }))
    .filter(({ officers }) => asked.officerId === null || officers.includes(asked.officerId));
  const found = ratings
    .filter(({ rating }) => rating <= 2)
    .map((one) => ({ ...one, check: checkOf(year, one) }));
  const table = (
    title: string,
    label: string,
    keys: readonly { name: string; rating: number }[],
  ): TableEssence => ({
    table: title,
    columns: [label, ...RATINGS, 'Jumlah'],
    rows: [...Map.groupBy(keys, ({ name }) => name)].map(([name, of]) => [
      name,
      ...RATINGS.map((_, n) => of.filter(({ rating }) => rating === n + 1).length),
      of.length,
    ]),
    footer: null,
  });
  return [
    {
      figures: [
        ['Penilaian masuk', whole(ratings.length)],
        ['Kurang', whole(found.filter(({ rating }) => rating === 2).length)],
        ['Sangat kurang', whole(found.filter(({ rating }) => rating === 1).length)],
        ['Temuan belum diperiksa', whole(found.filter(({ check }) => check === null).length)],
      ],
    },
    {
      table: 'Penilaian kurang dan sangat kurang',
      columns: [
        ...['Tanggal', 'Layanan', 'Petugas yang melayani', 'Tentang', 'Kategori', 'Yang dinilai'],
        ...['Diperiksa oleh', 'Diperiksa pada', 'Nomor kasus'],
      ],
      rows: found.map(({ visit, day, service, officers, rating, check }) => [
        day,
        year.serviceName(service),
        officers.map((id) => year.officerName(id)).join(', '),
        'Petugas',
        RATINGS[rating - 1] ?? '',
        `Penilaian umum: ${RATINGS[rating - 1]}`,
        check === null ? 'Belum diperiksa' : year.officerName(check.by),
        check?.at ?? null,
        casesOf(year, visit),
      ]),
      footer: null,
    },
    table(
      'Menurut petugas yang melayani',
      'Petugas',
      ratings.flatMap(({ officers, rating }) =>
        officers.map((officer) => ({ name: year.officerName(officer), rating })),
      ),
    ),
    table(
      'Menurut layanan',
      'Layanan',
      ratings.map(({ service, rating }) => ({ name: year.serviceName(service), rating })),
    ),
    /^Temuan adalah bahan pemeriksaan/,
  ];
}

/** Who ended the visit, then who finished its other services, the last first. */
function officersOf({ rows }: TheYear, { visit, officer }: Rating): string[] {
  const earlier = rows<{ officer: string }>(
    'SELECT "officerId" AS officer FROM "servedService" WHERE "visitId" = ? ORDER BY round DESC',
    visit,
  ).map((row) => row.officer);
  const all = officer === null ? earlier : [officer, ...earlier];
  return all.filter((one, n) => all.indexOf(one) === n);
}

/** The mark of that day, where it came after the rating. */
function checkOf({ rows }: TheYear, { day, at }: Rating): { by: string; at: number } | null {
  const [mark] = rows<{ by: string; at: number }>(
    'SELECT "examinedBy" AS by, "examinedAt" AS at FROM "recapCheck" WHERE day = ?',
    day,
  );
  return mark && mark.at >= at ? mark : null;
}

function casesOf({ rows }: TheYear, visit: string): string {
  return rows<{ year: number; no: number }>('SELECT year, no FROM "caseFile" WHERE "visitId" = ?', visit)
    .map(({ year, no }) => `KS-${year}-${String(no).padStart(3, '0')}`)
    .join(', ');
}
