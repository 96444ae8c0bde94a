import '../lib/styles/index.css';
import { mount } from 'svelte';
import { ADMIN_PAGE } from '../../shared/protocol/socket.ts';
import { LiveClient } from '../lib/live/live-client.svelte.ts';
import { officerTokens } from '../lib/live/token-store.ts';
import App from './App.svelte';
import { Admin } from './controllers/admin.svelte.ts';

const tokens = officerTokens();
const live = new LiveClient({ token: () => tokens.get(), page: ADMIN_PAGE, onOnline: () => admin.online() });
const admin = new Admin(live, tokens);
admin.followAddress(window);
live.connect();

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no #app');
mount(App, { target, props: { admin } });
