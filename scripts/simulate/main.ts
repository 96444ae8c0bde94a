/** `npm run simulate`: runs the seeds, prints what the days looked like, and says which law was broken. */
import { readOptions } from './options.ts';
import { asText } from './report/text.ts';
import { runSeed, type SeedResult } from './run.ts';

/** @param args what follows `npm run simulate --` @returns the exit code: 1 where a law was broken, 2 for wrong options */
export async function simulate(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) {
    console.error(options.sentences.join('\n'));
    return 2;
  }
  const { json, seeds } = options.value;
  const results: SeedResult[] = [];
  for (const seed of seeds) {
    const result = await runSeed(options.value, seed);
    results.push(result);
    if (!json) console.log(`${asText(result)}\n`);
  }
  if (json) console.log(JSON.stringify(results, null, 2));
  return results.every(({ breaches }) => breaches.length === 0) ? 0 : 1;
}
