import '../../scripts/node-guard.mjs';
const { runBench } = await import('./main.ts');
process.exitCode = await runBench(process.argv.slice(2));
