import { createRequire } from 'node:module';
import '../../../printer/open-ports.ts';
import '../../../printer/logo/make-logo.ts';
import '../../../printer/preview/render-preview.ts';
import '../../../printer/queue.ts';
import { warmUp } from '../../../printer/warm-up.ts';

/** A script: which of the heavy packages are loaded after importing the printer, and after warming it up. */
const HEAVY = ['escpos', 'escpos-usb', 'usb', 'pngjs'];
const require = createRequire(import.meta.url);

function loaded(): string[] {
  return HEAVY.filter((name) => require.resolve(name) in require.cache);
}

const imported = loaded();
await warmUp();
process.stdout.write(JSON.stringify({ imported, warm: loaded() }));
