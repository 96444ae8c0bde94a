import '../lib/styles/index.css';
import { mount } from 'svelte';
import type { UltBridge } from '../../shared/protocol/ipc.ts';
import { browserScheduler, monotonicClock } from '../lib/controllers/scheduler.ts';
import { LiveClient } from '../lib/live/live-client.svelte.ts';
import { tokenStore } from '../lib/live/token-store.ts';
import App from './App.svelte';
import { Kiosk } from './controllers/kiosk.svelte.ts';
import { bridgeTokens } from './controllers/tokens.ts';

const bridge = (window as { ult?: UltBridge }).ult;

const kiosk = new Kiosk({
  connect: (options) => new LiveClient(options),
  // In Electron the shell holds the token; a browser keeps its pairing for years. Nothing else is ever stored.
  tokens: bridge ? bridgeTokens(bridge) : tokenStore('ult-kiosk', localStorage),
  pairs: bridge === undefined,
  scheduler: browserScheduler,
  elapsedClock: () => monotonicClock.now(),
  leave: bridge && ((pin) => bridge.leave(pin)),
});

const target = document.getElementById('app');
if (target !== null) mount(App, { target, props: { kiosk } });
kiosk.hub.connect();
