/** The quarter of a year (triwulan), the period a satisfaction index is published for (domain 2.7). */

export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  /** Its first and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** @param day an office day, `YYYY-MM-DD` */
export function quarterOf(day: string): Quarter {
  const [year = '', month = '1'] = day.split('-');
  const index = Math.floor((Number(month) - 1) / 3);
  return {
    year: Number(year),
    quarter: (index + 1) as Quarter['quarter'],
    from: `${year}-${String(index * 3 + 1).padStart(2, '0')}-01`,
    to: `${year}-${LAST_DAYS[index] ?? LAST_DAYS[0]}`,
  };
}
