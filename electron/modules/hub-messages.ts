/** What the shell and the hub's own process say to each other. */

export type DeviceKind = 'kiosk' | 'tv';

export type HubQuestion =
  | { readonly about: 'device-token'; readonly device: DeviceKind; readonly name: string }
  | { readonly about: 'coordinator-secret'; readonly secret: string };

export type ToHub =
  { readonly kind: 'ask'; readonly id: number; readonly question: HubQuestion } | { readonly kind: 'stop' };

export type FromHub =
  | { readonly kind: 'ready'; readonly url: string; readonly port: number; readonly setupCode: string | null }
  /** It cannot run as things are: a setting is wrong, or the port is taken. `text` says what to do. */
  | { readonly kind: 'refused'; readonly text: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: string | boolean };
