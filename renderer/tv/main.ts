import { mount } from 'svelte';
import '../lib/styles/index.css';
import App from './App.svelte';
import './tv.css';

const target = document.getElementById('app');
if (target !== null) mount(App, { target });
