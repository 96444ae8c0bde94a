/** The report for people. */
import { aimText, isMet, ratioOf, rounded, type Figure } from './figures.ts';

const HEADINGS = ['', 'hub', 'bare', 'ratio', 'aim', 'met'] as const;

export function tableOf(figures: readonly Figure[]): string {
  const lines = [[...HEADINGS], ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const text = lines.map((cells) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [text[0], '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...text.slice(1)].join(
    '\n',
  );
}

function cellsOf(figure: Figure): string[] {
  const { name, value, unit, bare, aim, ratioAim } = figure;
  const ratio = ratioOf(figure);
  const ratioText = aimText(ratioAim);
  return [
    name,
    `${rounded(value)} ${unit}`.trimEnd(),
    bare === undefined ? '' : `${rounded(bare)} ${unit}`.trimEnd(),
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    [aimText(aim), ratioText === null ? null : `${ratioText}x`].filter((part) => part !== null).join(', '),
    metText([isMet(value, aim), ratio === undefined ? null : isMet(ratio, ratioAim)]),
  ];
}

function metText(met: readonly (boolean | null)[]): string {
  const asked = met.filter((one) => one !== null);
  if (asked.length === 0) return '';
  return asked.every(Boolean) ? 'yes' : 'NO';
}
