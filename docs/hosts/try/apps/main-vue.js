import {createApp, createSSRApp} from 'vue';
import App from './App.vue';
import {hydrateWith} from './film.js';

const root = document.querySelector('[data-app]');
if (root.firstChild) hydrateWith(() => createSSRApp(App).mount(root));
else createApp(App).mount(root);
