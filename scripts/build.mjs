import './node-guard.mjs';
const { build } = await import('./lib/build.ts');
await build({ force: !process.argv.includes('--if-stale') });
