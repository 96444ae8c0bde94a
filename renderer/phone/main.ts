import './phone.css';
import { mount } from 'svelte';
import { LiveClient } from '../lib/live/live-client.svelte.ts';
import { browserSounding, PhoneAlarm } from './alarm.ts';
import App from './App.svelte';
import { Follow } from './follow.svelte.ts';
import { keepAwake } from './wake-lock.ts';

const follow = new Follow({
  token: location.pathname.split('/').pop() ?? '',
  connect: (options) => new LiveClient(options),
  alarm: new PhoneAlarm(browserSounding()),
  keepAwake,
});

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void follow.lookedAt();
});

const target = document.getElementById('app');
if (target !== null) mount(App, { target, props: { follow } });
follow.hub.connect();
