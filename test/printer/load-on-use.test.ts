import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('support/loaded-drivers.ts', import.meta.url));

describe('importing the printer modules', () => {
  it('loads no driver, no picture library and no QR library', () => {
    const { stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ imported: [], warm: ['escpos'] });
  });
});
