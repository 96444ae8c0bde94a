/** Runs in the sandbox before the page: offers it `window.ult` and nothing else of the system. */
import { contextBridge, ipcRenderer } from 'electron';
import { IPC, type UltBridge } from '../shared/protocol/ipc.ts';
import { SHELL_CHANNELS } from './modules/channels.ts';

// Synchronous, because the page reads its token in its first line; the main process answers from memory.
const deviceToken: unknown = ipcRenderer.sendSync(SHELL_CHANNELS.deviceToken);

// Only the page of a device gets a token; the shell's own local pages get no bridge at all.
if (typeof deviceToken === 'string') {
  const bridge: UltBridge = {
    deviceToken,
    leave: (pin) => ipcRenderer.invoke(IPC.leave, pin) as Promise<boolean>,
  };
  contextBridge.exposeInMainWorld('ult', bridge);
}
