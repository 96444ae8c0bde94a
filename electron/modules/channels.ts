/** Channels between preload and main that no page ever sees; the page's own are in shared/protocol/ipc.ts. */
export const SHELL_CHANNELS = { deviceToken: 'ult-shell:device-token' } as const;
