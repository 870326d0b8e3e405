import {appFile, buildApp} from '../app.mjs';
import {snippet} from '../run.mjs';

export async function setUp({folder}) {
  const plugin = /vue\(\{.*\}\)/.exec(snippet('vue', 'vite.config.js'))[0];
  const root = await buildApp(folder, {
    packages: ['vue@3', '@vitejs/plugin-vue'],
    plugin: ["import vue from '@vitejs/plugin-vue';", plugin],
    main: 'main.js',
    server: 'server.js',
    id: '__nuxt',
    files: {
      'main.js': appFile('main-vue.js'),
      'server.js': appFile('server-vue.js'),
      'App.vue': appFile('App.vue'),
      'Film.vue': snippet('vue', 'Film.vue'),
    },
  });
  return {root, app: true, isHydrated: true, isKnown: true, own: 'link', html: 'link'};
}
