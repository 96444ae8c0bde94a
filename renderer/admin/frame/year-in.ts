/** The year a section's address names; this one where it names none. @param today `YYYY-MM-DD` */
export function yearIn([asked = '']: readonly string[], today: string): number {
  return Number(/^20\d\d$/.test(asked) ? asked : today.slice(0, 4));
}
