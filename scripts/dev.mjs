import './node-guard.mjs';
const { dev } = await import('./lib/dev.ts');
await dev();
