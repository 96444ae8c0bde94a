import './phone.css';
import { mount } from 'svelte';
import { browserScheduler } from '../lib/controllers/scheduler.ts';
import { LiveClient } from '../lib/live/live-client.svelte.ts';
import { browserSounding, PhoneAlarm } from './alarm.ts';
import App from './App.svelte';
import { Follow } from './follow.svelte.ts';
import { FollowRequest } from './request/follow-request.svelte.ts';
import RequestPage from './request/RequestPage.svelte';
import { keepAwake } from './wake-lock.ts';

const target = document.getElementById('app');
const connect: (options: ConstructorParameters<typeof LiveClient>[0]) => LiveClient = (options) =>
  new LiveClient(options);

function lookedAt(look: () => Promise<void>): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void look();
  });
}

/** `/t/…` is the page of a ticket, `/p` the one of requests, with a code after its #. */
if (location.pathname === '/p') {
  const follow = new FollowRequest(
    {
      connect,
      scheduler: browserScheduler,
      remember: (code) => history.replaceState(null, '', `#${code}`),
    },
    decodeURIComponent(location.hash.slice(1)),
  );
  lookedAt(() => follow.lookedAt());
  if (target !== null) mount(RequestPage, { target, props: { follow } });
  follow.hub.connect();
} else {
  const follow = new Follow({
    token: location.pathname.split('/').pop() ?? '',
    connect,
    alarm: new PhoneAlarm(browserSounding()),
    keepAwake,
  });
  lookedAt(() => follow.lookedAt());
  if (target !== null) mount(App, { target, props: { follow } });
  follow.hub.connect();
}
