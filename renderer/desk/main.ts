import '../lib/styles/index.css';
import { mount } from 'svelte';
import { LiveClient } from '../lib/live/live-client.svelte.ts';
import { officerTokens } from '../lib/live/token-store.ts';
import App from './App.svelte';
import { Desk } from './controllers/desk.svelte.ts';

const tokens = officerTokens();
const live = new LiveClient({ token: () => tokens.get(), onOnline: () => desk.online() });
const desk = new Desk(live, tokens);
// `/desk?wall` shows the board alone, for a screen on the wall.
desk.wall = new URLSearchParams(location.search).has('wall');
live.connect();

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no #app');
mount(App, { target, props: { desk } });
