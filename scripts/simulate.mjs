import './node-guard.mjs';
// npm run simulate -- --profile kaltara --visits 250 --days 1 --seed 7
const { simulate } = await import('./simulate/main.ts');
process.exitCode = await simulate(process.argv.slice(2));
