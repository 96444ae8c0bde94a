import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPorts } from '../../printer/open-ports.ts';
import { portName, type PortSetting } from '../../printer/port-setting.ts';
import { parsePrinterSettings } from '../../printer/printer-setting.ts';
import { PROFILE_58MM } from '../../printer/profile.ts';

const EPSON = { vendorId: 0x04b8, productId: 0x0202 };

describe('the printer setting', () => {
  it.each<[string, PortSetting]>([
    ['usb', { kind: 'usb', device: undefined }],
    [' usb ', { kind: 'usb', device: undefined }],
    ['usb:04b8:0202', { kind: 'usb', device: EPSON }],
    ['usb:4B8:202', { kind: 'usb', device: EPSON }],
    ['usb:04b8:0202:J5KF 01:2', { kind: 'usb', device: { ...EPSON, serial: 'J5KF 01:2' } }],
    ['tcp://192.0.2.10:9101', { kind: 'network', host: '192.0.2.10', port: 9101 }],
    ['tcp://printer.example', { kind: 'network', host: 'printer.example', port: 9100 }],
    ['tcp://printer.example/', { kind: 'network', host: 'printer.example', port: 9100 }],
    ['tcp://[2001:db8::1]:9100', { kind: 'network', host: '2001:db8::1', port: 9100 }],
    ['device:/dev/usb/lp0', { kind: 'device', path: '/dev/usb/lp0' }],
    ['file:./data/tickets', { kind: 'file', directory: './data/tickets' }],
    ['file:/var/lib/ult/tickets', { kind: 'file', directory: '/var/lib/ult/tickets' }],
    ['file:C:\\ult\\tickets', { kind: 'file', directory: 'C:\\ult\\tickets' }],
    ['file:/srv/Balai, Kaltara/tickets', { kind: 'file', directory: '/srv/Balai, Kaltara/tickets' }],
  ])('understands %j', (text, setting) => {
    expect(parsePrinterSettings(text, 'linux')).toEqual({ ok: true, value: [setting] });
  });

  it.each([
    ['share:\\\\frontdesk\\Receipt Printer', '\\\\frontdesk\\Receipt Printer'],
    ['share://frontdesk/Receipt Printer', '\\\\frontdesk\\Receipt Printer'],
    ['share:\\\\192.0.2.10\\POS-80', '\\\\192.0.2.10\\POS-80'],
  ])('understands %j on Windows', (text, path) => {
    expect(parsePrinterSettings(text, 'win32')).toEqual({ ok: true, value: [{ kind: 'share', path }] });
  });

  it('takes none as no printer at all', () => {
    expect(parsePrinterSettings('none')).toEqual({ ok: true, value: [] });
  });

  it.each([
    '',
    'USB printer',
    'usb:04b8',
    'usb:04b8:02020',
    'usb:04b8:0202:',
    'usb:xxxx:0202',
    'tcp:printer.example',
    'tcp://',
    'tcp://:9100',
    'tcp://printer.example:0',
    'tcp://printer.example:99999',
    'tcp://user@printer.example',
    'tcp://printer.example/queue',
    'http://printer.example',
    'device:',
    'device:usb/lp0',
    'device://host/lp0',
    'file:',
    'file://host/tickets',
  ])('refuses %j and says what would do', (text) => {
    expect(parsePrinterSettings(text, 'linux')).toMatchObject({
      ok: false,
      error: {
        code: 'printer-setting-invalid',
        setting: text,
        expected: expect.stringMatching(/usb|tcp|device|file/) as string,
      },
    });
  });

  it.each([
    'share:',
    'share:frontdesk',
    'share:\\\\frontdesk',
    'share:\\\\frontdesk\\',
    'share:\\frontdesk\\POS-80',
    'share:\\\\front desk\\POS-80',
    'share:\\\\frontdesk\\POS-80\\deeper',
    'share:\\\\frontdesk\\POS?80',
  ])('refuses %j also on Windows', (text) => {
    expect(parsePrinterSettings(text, 'win32')).toMatchObject({
      ok: false,
      error: { expected: expect.stringContaining('share:\\\\HOST\\NAME') as string },
    });
  });

  it.each([
    ['share:\\\\frontdesk\\POS-80', 'linux', 'on Windows only'],
    ['device:/dev/usb/lp0', 'win32', 'not on Windows'],
  ])('refuses %j on %s, where there is no such thing', (text, platform, expected) => {
    expect(parsePrinterSettings(text, platform)).toMatchObject({
      ok: false,
      error: { expected: expect.stringContaining(expected) as string },
    });
  });
});

describe('a list of printers', () => {
  it('has the main one first', () => {
    const parsed = parsePrinterSettings('usb:04b8:0202, tcp://192.0.2.10 ,file:./tickets', 'linux');
    expect(parsed.ok && parsed.value.map(portName)).toEqual([
      'usb:04b8:0202',
      'tcp://192.0.2.10:9100',
      'file:./tickets',
    ]);
  });

  it('ends a folder with a comma in its name where another printer begins', () => {
    const parsed = parsePrinterSettings('file:/srv/Balai, Kaltara, usb', 'linux');
    expect(parsed.ok && parsed.value.map(portName)).toEqual(['file:/srv/Balai, Kaltara', 'usb']);
  });

  it('tells two printers of one model apart by their serials', () => {
    expect(parsePrinterSettings('usb:04b8:0202:A1,usb:04b8:0202:B2').ok).toBe(true);
  });

  it.each([
    ['tcp://Printer.example,tcp://printer.example:9100', 'linux'],
    ['file:./tickets,file:./tickets', 'linux'],
    ['device:/dev/usb/lp0,device:/dev/usb/lp0', 'linux'],
    ['share:\\\\frontdesk\\POS,share://FRONTDESK/pos', 'win32'],
    ['usb,usb', 'linux'],
    ['usb:04b8:0202,usb:4b8:202', 'linux'],
    ['usb:04b8:0202:A1,usb:04b8:0202:A1', 'linux'],
    // The first found may be the very one the other entry means.
    ['usb,usb:04b8:0202', 'linux'],
    ['usb:04b8:0202:A1,usb:04b8:0202', 'linux'],
  ])('refuses %j, which may be one printer twice', (text, platform) => {
    expect(parsePrinterSettings(text, platform)).toMatchObject({
      ok: false,
      error: { expected: expect.stringContaining('different printers') as string },
    });
  });

  it.each(['none,usb', 'usb,none', 'none,none'])('refuses %j', (text) => {
    expect(parsePrinterSettings(text)).toMatchObject({
      ok: false,
      error: { expected: 'none alone, or printers without it' },
    });
  });

  it.each(['usb,', ',usb', 'usb,lpt1', 'usb:04b8:0202,tcp:printer'])('refuses %j', (text) => {
    expect(parsePrinterSettings(text).ok).toBe(false);
  });

  it('is read back as it was named, whatever is in it', () => {
    const hex = fc.integer({ min: 0, max: 0xffff });
    const setting = fc.oneof(
      fc.record({
        kind: fc.constant('usb' as const),
        device: fc.record({
          vendorId: hex,
          productId: hex,
          serial: fc.stringMatching(/^[A-Z0-9:_-]{1,12}$/),
        }),
      }),
      fc.record({
        kind: fc.constant('network' as const),
        host: fc.ipV4(),
        port: fc.integer({ min: 1, max: 65_535 }),
      }),
      fc.record({
        kind: fc.constant('network' as const),
        host: fc.constant('2001:db8::1'),
        port: hex.filter(Boolean),
      }),
      fc.record({
        kind: fc.constant('share' as const),
        path: fc.stringMatching(/^\\\\[a-z0-9.-]{1,12}\\[A-Za-z0-9]([A-Za-z0-9 _-]{0,12}[A-Za-z0-9])?$/),
      }),
      fc.record({
        kind: fc.constant('file' as const),
        directory: fc.stringMatching(/^\/[a-m, ]{0,12}[a-m]$/),
      }),
    );
    const lists = fc.uniqueArray(setting, {
      minLength: 1,
      maxLength: 5,
      selector: (one) => portName(one).toLowerCase(),
    });
    fc.assert(
      fc.property(lists, (settings) => {
        const text = settings.map(portName).join(', ');
        expect(parsePrinterSettings(text, 'win32')).toEqual({ ok: true, value: settings });
      }),
    );
  });
});

describe('the ports of a setting', () => {
  it.each([
    ['usb', 'linux'],
    ['usb:04b8:0202:A1,tcp://192.0.2.10:9100,device:/dev/usb/lp9,file:./nowhere', 'linux'],
    ['share:\\\\frontdesk\\POS-80', 'win32'],
    ['none', 'linux'],
  ])('of %j are named as in it, without touching one', (text, platform) => {
    const parsed = parsePrinterSettings(text, platform);
    if (!parsed.ok) throw new Error(parsed.error.expected);
    const ports = openPorts(parsed.value, { profile: () => PROFILE_58MM, clock: { now: () => 0 } });
    expect(ports.map(({ name }) => name).join(',')).toBe(text === 'none' ? '' : text);
  });
});
