import './node-guard.mjs';
const { start } = await import('./lib/start.ts');
await start();
