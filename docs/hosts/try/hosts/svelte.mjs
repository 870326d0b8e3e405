import {appFile, buildApp} from '../app.mjs';
import {snippet} from '../run.mjs';

export async function setUp({folder}) {
  const root = await buildApp(folder, {
    packages: ['svelte@5', '@sveltejs/vite-plugin-svelte'],
    plugin: ["import {svelte} from '@sveltejs/vite-plugin-svelte';", 'svelte()'],
    main: 'main.js',
    server: 'server.js',
    files: {
      'main.js': appFile('main-svelte.js'),
      'server.js': appFile('server-svelte.js'),
      'App.svelte': appFile('App.svelte'),
      'Film.svelte': snippet('svelte', 'Film.svelte'),
    },
  });
  return {root, app: true, isHydrated: true, own: 'card', html: 'card'};
}
