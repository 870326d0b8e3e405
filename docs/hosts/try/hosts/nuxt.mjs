// Nuxt, as it is in production: pages of a server that Vue takes over.
import {join} from 'node:path';
import {checkServed} from '../check-served.mjs';
import {films, forms} from '../post.mjs';
import {freePort, npm, run, snippet, start, write} from '../run.mjs';

const [id, title] = films.snippet;
const address = (form) => `https://www.imdb.com/title/${films[form][0]}/#film-card`;
const page = (more) => `<script setup>
import Film from '~/Film.vue';
onMounted(() => document.body.setAttribute('data-ready', ''));
</script>

<template>
  <main>
    <div id="card"><Film id="${id}" title="${title}" /></div>
    <div id="raw">${forms.tag}</div>
    <p id="own"><a href="${address('link')}">Own link</a></p>
    <div id="html" v-html="'<p><a href=&quot;${address('url')}&quot;>An editor</a></p>'" />
    ${more}
  </main>
</template>
`;

export async function setUp({folder}) {
  npm(folder, ['nuxt@4', 'vue@3', 'vue-router@4']);
  write(folder, {
    'nuxt.config.ts': snippet('vue', 'nuxt.config.ts'),
    'app/app.vue': '<template><NuxtPage /></template>',
    'app/Film.vue': snippet('vue', 'Film.vue'),
    'app/pages/index.vue': page('<NuxtLink id="to-two" to="/two">Two</NuxtLink>'),
    'app/pages/two.vue': page('<p id="two">Two</p>'),
  });
  const env = {NUXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production'};
  run(folder, 'npx', ['nuxt', 'build'], env);
  const port = await freePort();
  await start(folder, 'node', [join(folder, '.output/server/index.mjs')], port, {
    ...env,
    HOST: '127.0.0.1',
    PORT: String(port),
  });
  return {port, check};
}

const check = (context) =>
  checkServed({...context, name: '', path: '/', expected: {raw: 'card', own: 'link', html: 'link'}});
