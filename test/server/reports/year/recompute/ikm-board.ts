import { decimal, longDate, whole } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { EDUCATION, GRADES } from './skm.ts';
import { indexOf, surveysOf } from './survey-rows.ts';

export function ikmBoard(year: TheYear, asked: Asked): Essence[] {
  const surveys = surveysOf(year, asked);
  const index = indexOf(surveys, 'pooled');
  const { from, to, serviceId } = asked;
  const having = (key: 'sex' | 'education', value: string): number =>
    surveys.filter((survey) => survey[key] === value).length;
  const what: Essence = {
    figures: [
      ['Nama layanan', serviceId === null ? 'Semua layanan' : year.serviceName(serviceId)],
      ['Periode survei', from === to ? longDate(from) : `${longDate(from)} s.d. ${longDate(to)}`],
    ],
  };
  if (index === null) return ['Belum ada responden pada periode ini.', what, /^! TERIMA KASIH/];
  return [
    { figures: [['IKM', decimal(index.nik), `Mutu ${index.mutu} (${GRADES[index.mutu]})`]] },
    what,
    {
      figures: [
        ['Responden', whole(surveys.length)],
        ['Laki-laki', whole(having('sex', 'L'))],
        ['Perempuan', whole(having('sex', 'P'))],
      ],
    },
    {
      table: 'Pendidikan',
      columns: ['Pendidikan', 'Jumlah'],
      rows: Object.entries(EDUCATION)
        .map(([level, name]) => [name, having('education', level)] as const)
        .filter(([, n]) => n > 0),
      footer: null,
    },
    /^! TERIMA KASIH/,
  ];
}
