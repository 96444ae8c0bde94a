/** What has a number in one of the office's registers. */
export interface Registered {
  readonly id: string;
  readonly number: string;
}
