import { readdirSync } from 'node:fs';
import { loadUsb } from '../../../../printer/load-drivers.ts';
import type { Handles } from './agent-conversation.ts';

/** What this process holds at the moment. */
export async function countHandles(): Promise<Handles> {
  const { usb } = await loadUsb();
  return {
    files: readdirSync('/proc/self/fd').length,
    listeners: usb.listeners('attach').length + usb.listeners('detach').length,
  };
}
