/** All ratings in numbers, from "sangat kurang" to "sangat baik", by officer or by service. */
import { OFFICER_RATING } from '../../../shared/domain/skm.ts';
import { Counts } from '../../../shared/domain/reports/spread.ts';
import type { ReportCell, ReportTable } from '../document.ts';

export class RatingTally {
  readonly #keys = new Set<string>();
  readonly #counts = new Counts();
  #total = 0;

  add(key: string, rating: number): void {
    this.#keys.add(key);
    this.#counts.add(`${key} ${rating}`);
    this.#total += 1;
  }

  get total(): number {
    return this.#total;
  }

  table(title: string, label: string, nameOf: (key: string) => string): ReportTable {
    const rows = [...this.#keys]
      .map((key) => ({ name: nameOf(key), key }))
      .sort((a, b) => a.name.localeCompare(b.name, 'id'))
      .map(({ name, key }): ReportCell[] => [name, ...this.#countsOf(key)]);
    return {
      kind: 'table',
      title,
      columns: [
        { label, kind: 'text' },
        ...OFFICER_RATING.map(({ id }) => ({ label: id, kind: 'whole', width: 0.11 }) as const),
        { label: 'Jumlah', kind: 'whole', width: 0.1 },
      ],
      rows,
      empty: 'Belum ada penilaian pada periode ini.',
    };
  }

  #countsOf(key: string): number[] {
    const counts = OFFICER_RATING.map((_, n) => this.#counts.of(`${key} ${n + 1}`));
    return [...counts, counts.reduce((sum, count) => sum + count, 0)];
  }
}
