import '../scripts/node-guard.mjs';
const { runTests } = await import('../scripts/test/run-tests.ts');
process.exitCode = await runTests(process.argv.slice(2));
