import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UNKNOWN_IDENTITY } from '../../../printer/ports/identity.ts';
import { usblpIdentity } from '../../../printer/ports/usblp-identity.ts';

let sysfs: string;

beforeEach(async () => {
  sysfs = await mkdtemp(join(tmpdir(), 'sysfs-'));
});
afterEach(() => rm(sysfs, { recursive: true }));

/** The files the kernel shows of a printer on usblp, linked as it links them. */
async function aPrinter(files: Readonly<Record<string, string>>): Promise<void> {
  const face = join(sysfs, 'devices/usb1/1-1/1-1:1.0');
  await mkdir(join(face, 'usbmisc/lp0'), { recursive: true });
  await mkdir(join(sysfs, 'class/usbmisc'), { recursive: true });
  await symlink('../../devices/usb1/1-1/1-1:1.0/usbmisc/lp0', join(sysfs, 'class/usbmisc/lp0'));
  await symlink('../../../1-1:1.0', join(face, 'usbmisc/lp0/device'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(face, name), content);
}

describe('who is behind a device file', () => {
  it('is told by the kernel', async () => {
    await aPrinter({
      ieee1284_id: 'MFG:EPSON;CMD:ESC/POS;MDL:TM-T82X;CLS:PRINTER;\n',
      '../idVendor': '04b8\n',
      '../idProduct': '0e27\n',
      '../serial': 'X5CT010203\n',
    });
    expect(await usblpIdentity('/dev/usb/lp0', sysfs)).toEqual({
      vendorId: 0x04b8,
      productId: 0x0e27,
      serial: 'X5CT010203',
      maker: 'EPSON',
      model: 'TM-T82X',
    });
  });

  it('is as much as the device itself told', async () => {
    await aPrinter({ '../idVendor': '0416\n', '../idProduct': '5011\n' });
    expect(await usblpIdentity('/dev/usb/lp0', sysfs)).toEqual({
      ...UNKNOWN_IDENTITY,
      vendorId: 0x0416,
      productId: 0x5011,
    });
  });

  it('is unknown for a file of another kind', async () => {
    expect(await usblpIdentity('/dev/ttyS0', sysfs)).toEqual(UNKNOWN_IDENTITY);
  });
});
