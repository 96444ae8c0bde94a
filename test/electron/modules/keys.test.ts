import { describe, expect, it } from 'vitest';
import { isWindowKey, type KeyPress } from '../../../electron/modules/keys.ts';

function press(key: string, modifiers: Partial<KeyPress> = {}): boolean {
  return isWindowKey({ key, control: false, alt: false, meta: false, ...modifiers });
}

describe('keys of the kiosk window', () => {
  it('lets everything through that a visitor or a scanner types', () => {
    for (const key of ['a', 'Z', '7', 'Enter', 'Tab', 'Backspace', 'ArrowLeft', ' ', "'", 'Shift']) {
      expect(press(key), key).toBe(false);
    }
  });

  it('lets a visitor select, copy, paste, cut and undo in a field', () => {
    for (const key of ['a', 'c', 'v', 'x', 'z', 'V']) expect(press(key, { control: true }), key).toBe(false);
  });

  it('keeps reload, closing, printing, zoom and developer tools from the keyboard', () => {
    for (const key of ['r', 'R', 'w', 'p', '+', '-', '0', 'i', 'I', 'Shift', 'Tab', 'F4']) {
      expect(press(key, { control: true }), `Ctrl+${key}`).toBe(true);
    }
    for (const key of ['F1', 'F5', 'F11', 'F12', 'BrowserBack', 'ContextMenu', 'PrintScreen']) {
      expect(press(key), key).toBe(true);
    }
  });

  it('keeps going back, closing by Alt+F4 and the system key', () => {
    for (const key of ['ArrowLeft', 'Home', 'F4', 'Tab', ' ']) {
      expect(press(key, { alt: true }), `Alt+${key}`).toBe(true);
    }
    expect(press('d', { meta: true })).toBe(true);
  });

  it('lets AltGr write its character', () => {
    expect(press('@', { control: true, alt: true })).toBe(false);
    expect(press('Delete', { control: true, alt: true })).toBe(true);
  });
});
