import { describe, expect, it } from 'vitest';
import { openPrinter } from '../../printer/open-printer.ts';
import { parsePrinterSetting } from '../../printer/printer-setting.ts';
import { PROFILE_58MM } from '../../printer/profile.ts';

describe('the printer setting', () => {
  it.each([
    ['none', { kind: 'none' }],
    ['usb', { kind: 'usb', device: undefined }],
    [' usb ', { kind: 'usb', device: undefined }],
    ['usb:04b8:0202', { kind: 'usb', device: { vendorId: 0x04b8, productId: 0x0202 } }],
    ['usb:4B8:202', { kind: 'usb', device: { vendorId: 0x04b8, productId: 0x0202 } }],
    ['tcp://192.0.2.10:9101', { kind: 'network', host: '192.0.2.10', port: 9101 }],
    ['tcp://printer.example', { kind: 'network', host: 'printer.example', port: 9100 }],
    ['tcp://printer.example/', { kind: 'network', host: 'printer.example', port: 9100 }],
    ['tcp://[2001:db8::1]:9100', { kind: 'network', host: '2001:db8::1', port: 9100 }],
    ['file:./data/tickets', { kind: 'file', directory: './data/tickets' }],
    ['file:/var/lib/ult/tickets', { kind: 'file', directory: '/var/lib/ult/tickets' }],
    ['file:C:\\ult\\tickets', { kind: 'file', directory: 'C:\\ult\\tickets' }],
  ])('understands %j', (text, value) => {
    expect(parsePrinterSetting(text)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'USB printer',
    'usb:04b8',
    'usb:04b8:02020',
    'usb:xxxx:0202',
    'tcp:printer.example',
    'tcp://',
    'tcp://:9100',
    'tcp://printer.example:0',
    'tcp://printer.example:99999',
    'tcp://user@printer.example',
    'tcp://printer.example/queue',
    'http://printer.example',
    'file:',
    'file://host/tickets',
  ])('refuses %j and says what would do', (text) => {
    expect(parsePrinterSetting(text)).toMatchObject({
      ok: false,
      error: {
        code: 'printer-setting-invalid',
        setting: text,
        expected: expect.stringMatching(/usb|tcp|file/) as string,
      },
    });
  });

  it.each(['usb', 'tcp://192.0.2.10', 'file:./tickets', 'none'])(
    'gives a transport for %j without touching it',
    (text) => {
      const opened = openPrinter(text, { profile: PROFILE_58MM, clock: { now: () => 0 } });
      expect(opened.ok).toBe(true);
    },
  );

  it('gives no transport for nonsense', () => {
    expect(openPrinter('lpt1', { profile: PROFILE_58MM, clock: { now: () => 0 } }).ok).toBe(false);
  });
});
