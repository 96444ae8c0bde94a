export interface TestArguments {
  /** The user's own choice of projects, as Vitest takes it. */
  readonly projects: readonly string[];
  /** Everything else, for Vitest as it came. */
  readonly others: readonly string[];
}

/** Splits `npm test -- ...` into the choice of projects, which this runner narrows further, and the rest. */
export function readArguments(args: readonly string[]): TestArguments {
  const projects: string[] = [];
  const others: string[] = [];
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg.startsWith('--project=')) projects.push(arg);
    else if (arg === '--project' || arg === '-p') projects.push(`--project=${rest.shift() ?? ''}`);
    else others.push(arg);
  }
  return { projects, others };
}
