/** Where the time comes from: milliseconds since 1970 UTC. Passed in, so that a test moves time instead of sleeping. */
export interface Clock {
  now(): number;
}
