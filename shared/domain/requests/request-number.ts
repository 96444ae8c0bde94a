/** The number a request gets at receipt (UU 14/2008 Ps 22): of its type and year, written by `numberOfYear`. */

/** Reads one however it is typed; undefined where it is none. */
export function parseRequestNumber(
  text: string,
): { readonly series: string; readonly year: number; readonly serial: number } | undefined {
  const match = /^\s*([A-Za-z]{2,5})[\s-]*(\d{4})[\s-]+(\d{1,6})\s*$/.exec(text);
  if (!match) return undefined;
  const [, series = '', year = '', serial = ''] = match;
  return Number(serial) === 0
    ? undefined
    : { series: series.toUpperCase(), year: Number(year), serial: Number(serial) };
}
