/** A figure with its aim, and what it comes to in the report. */

export type Aim = { readonly atLeast: number } | { readonly atMost: number };

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: Aim;
  /** What the same costs without the product: the bare thing it is compared with. */
  readonly bare?: number;
  /** What value / bare should come to. */
  readonly ratioAim?: Aim;
}

/** One row of `--json`. `met` is null where there is no aim. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly aim: string | null;
  readonly met: boolean | null;
}

export function ratioOf({ value, bare }: Figure): number | undefined {
  return bare === undefined ? undefined : value / bare;
}

/** @returns null where there is no aim; a figure that could not be measured (NaN) meets none */
export function isMet(value: number, aim: Aim | undefined): boolean | null {
  if (aim === undefined) return null;
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

export function aimText(aim: Aim | undefined): string | null {
  if (aim === undefined) return null;
  return 'atLeast' in aim ? `>= ${aim.atLeast}` : `<= ${aim.atMost}`;
}

/** The figure itself, and where there is something bare beside it, that and their ratio. */
export function rowsOf(figure: Figure): Row[] {
  const row = (name: string, value: number, unit: string, aim?: Aim): Row => ({
    name,
    value: rounded(value),
    unit,
    aim: aimText(aim),
    met: isMet(value, aim),
  });
  const rows = [row(figure.name, figure.value, figure.unit, figure.aim)];
  const ratio = ratioOf(figure);
  if (figure.bare === undefined || ratio === undefined) return rows;
  return [
    ...rows,
    row(`${figure.name}, bare`, figure.bare, figure.unit),
    row(`${figure.name}, ratio to bare`, ratio, 'x', figure.ratioAim),
  ];
}

/** Three digits that count. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
