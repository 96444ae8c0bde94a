import { decimal, hourOf, share, shortDate, WEEKDAYS, whole } from '../arithmetic.ts';
import type { ChartEssence, Essence, TableEssence } from '../essence.ts';
import { DONE, within, type Asked, type Served, type TheYear } from '../the-year.ts';

const RESULTS = [...DONE, 'cancelled', 'expired', 'skipped', 'open'];
const NAMES = ['Solusi diberikan', 'Klarifikasi disampaikan', 'Dijadwalkan ulang', 'Ditolak'];
const GONE = ['Dibatalkan', 'Kedaluwarsa', 'Terlewat', 'Belum selesai'];

export function visitCounts(year: TheYear, asked: Asked): Essence[] {
  const services = year.services.filter(
    ({ visit, service }) => within(asked, visit.day) && (asked.serviceId ?? service) === service,
  );
  const visits = [...new Set(services.map(({ visit }) => visit))];
  const days = new Set(visits.map(({ day }) => day)).size;
  const long = Date.parse(asked.to) - Date.parse(asked.from) >= 31 * 86_400_000;
  const grouped = (title: string, label: string, keys: readonly string[], name: (key: string) => string) => {
    const each = [...new Set(keys)].sort().map((key) => ({
      name: name(key),
      n: keys.filter((other) => other === key).length,
    }));
    const rows = each.map(({ name: of, n }) => [of, n, share(n, keys.length)]);
    const footer = ['Jumlah', keys.length, keys.length === 0 ? null : 1];
    const table: TableEssence = { table: title, columns: [label, 'Kunjungan', 'Bagian'], rows, footer };
    return { table, each };
  };
  const hours = grouped(
    'Menurut jam kedatangan',
    'Jam (WITA)',
    visits.map(({ at }) => hourOf(at)),
    (hour) => `${hour}.00–${hour}.59`,
  );
  const weekdays = grouped(
    'Menurut hari',
    'Hari',
    visits.map(({ day }) => String(new Date(day).getUTCDay())),
    (weekday) => WEEKDAYS[Number(weekday)] ?? '',
  );
  const times = grouped(
    long ? 'Menurut bulan' : 'Menurut tanggal',
    long ? 'Bulan' : 'Tanggal',
    visits.map(({ day }) => (long ? day.slice(0, 7) : day)),
    shortDate,
  );
  const chart = (title: string, each: readonly { name: string; n: number }[]): ChartEssence => ({
    chart: title,
    categories: each.map(({ name }) => name.replace(/–.*/, '')),
    series: { Kunjungan: each.map(({ n }) => n) },
  });
  return [
    {
      figures: [
        ['Kunjungan (nomor antrean)', whole(visits.length)],
        ['Layanan diminta', whole(services.length)],
        ['Layanan diselesaikan', whole(services.filter(({ result }) => DONE.includes(result)).length)],
        [
          'Kunjungan per hari',
          days === 0 ? '-' : decimal(visits.length / days),
          `${whole(days)} hari dengan kunjungan`,
        ],
      ],
    },
    chart('Kunjungan menurut jam kedatangan', hours.each),
    crossed({
      title: 'Menurut layanan',
      columns: ['Layanan', 'Diminta', ...NAMES, ...GONE],
      services,
      results: RESULTS,
      key: ({ service }) => year.serviceName(service),
    }),
    crossed({
      title: 'Menurut petugas yang menyelesaikan',
      columns: ['Petugas', 'Layanan', ...NAMES],
      services: services.filter(({ officer, result }) => officer !== null && DONE.includes(result)),
      results: DONE,
      key: ({ officer }) => year.officerName(officer ?? ''),
    }),
    hours.table,
    weekdays.table,
    ...(times.each.length > 1 ? [chart(times.table.table, times.each)] : []),
    times.table,
    /^Satu nomor antrean dapat memuat beberapa layanan/,
  ];
}

function crossed(of: {
  readonly title: string;
  readonly columns: readonly string[];
  readonly services: readonly Served[];
  readonly results: readonly string[];
  readonly key: (service: Served) => string;
}): TableEssence {
  const line = (those: readonly Served[]): number[] => [
    those.length,
    ...of.results.map((result) => those.filter((service) => service.result === result).length),
  ];
  const rows = [...Map.groupBy(of.services, of.key)].map(([name, those]) => [name, ...line(those)]);
  const footer = ['Jumlah', ...(rows.length === 0 ? [] : line(of.services))];
  return { table: of.title, columns: of.columns, rows, footer };
}
