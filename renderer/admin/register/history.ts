/** What was done, as it is read in a history. */
export interface HistoryLine {
  readonly title: string;
  /** When and by whom. */
  readonly who: string;
  readonly said: readonly string[];
}
