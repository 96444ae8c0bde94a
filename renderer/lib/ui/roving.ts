/** The value an arrow, Home or End key moves to in a row of tabs; undefined when the key means nothing here. */
export function neighbour<T>(values: readonly T[], current: T, key: string): T | undefined {
  const last = values.length - 1;
  const at = values.indexOf(current);
  switch (key) {
    case 'ArrowRight':
      return values[at === last ? 0 : at + 1];
    case 'ArrowLeft':
      return values[at <= 0 ? last : at - 1];
    case 'Home':
      return values[0];
    case 'End':
      return values[last];
    default:
      return undefined;
  }
}
