import './node-guard.mjs';
// npm run build [-- --if-stale] [server] [electron] [renderer]
const args = process.argv.slice(2);
const { build } = await import('./lib/build.ts');
try {
  await build(
    { force: !args.includes('--if-stale') },
    args.filter((arg) => !arg.startsWith('--')),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
