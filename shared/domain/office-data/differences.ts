/** What is different between two values of the office's data, field by field, so that people can be told in words. */

/** One field that is different. A list or an object that is new or gone as a whole stands as one difference. */
export interface Difference {
  /** The way to it: names of fields, and places in lists from 0. */
  readonly path: readonly (string | number)[];
  /** Undefined where there was none. */
  readonly before: unknown;
  readonly after: unknown;
}

/** @returns nothing where both say the same, in whatever order their fields stand */
export function differences(
  before: unknown,
  after: unknown,
  path: readonly (string | number)[] = [],
): Difference[] {
  if (Object.is(before, after)) return [];
  if (!isComposite(before) || !isComposite(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ path, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) =>
    differences(before[key], after[key], [...path, Array.isArray(before) ? Number(key) : key]),
  );
}

export function sameValue(one: unknown, other: unknown): boolean {
  return differences(one, other).length === 0;
}

function isComposite(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
