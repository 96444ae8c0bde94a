import './node-guard.mjs';
// npm run demo [-- --profile kaltara --visits 80 --seed 7]; ULT_PORT chooses another port
const { demo } = await import('./simulate/demo.ts');
process.exitCode = await demo(process.argv.slice(2));
