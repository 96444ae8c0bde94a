/** What is said of one rule of the office. */
export interface RuleWords {
  readonly label: string;
  /** Where it comes from, and what it does where that is not plain. */
  readonly source: string;
  readonly choices?: Readonly<Record<string, string>>;
}
