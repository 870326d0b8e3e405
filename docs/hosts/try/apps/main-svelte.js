import {hydrate, mount} from 'svelte';
import App from './App.svelte';
import {hydrateWith} from './film.js';

const target = document.querySelector('[data-app]');
if (target.firstChild) hydrateWith(() => hydrate(App, {target}));
else mount(App, {target});
