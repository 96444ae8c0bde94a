import './node-guard.mjs';
await import('./lib/fetch-test-electron.ts');
