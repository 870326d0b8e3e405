// Builds an app of a framework with Vite, in development mode, since only then frameworks warn; and its pages: `/`, made
// in the browser, and others made here and then hydrated: `/served/`, at once, as starters do it; `/slow/`, seconds later,
// in a page that says whose it is; `/late/`, before the elements come; `/early/`, in a page that says nothing, after the
// elements have shown their films; `/off/`, the same with the other forms left alone.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {npm, run, write} from './run.mjs';
import {head} from './post.mjs';

export const appFile = (name) => readFileSync(new URL(`apps/${name}`, import.meta.url), 'utf8');

/** Each page of a server: its folder, and what is said in it. */
export const served = (id) => ({
  served: {},
  slow: {id, when: 'slow'},
  late: {when: 'first'},
  early: {id: 'site', when: 'last'},
  off: {id: 'site', when: 'last', more: ' data-film-embed="off"'},
});

export const html = (content, {id = 'app', when = 'now', more = ''} = {}) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>App</title>
${when === 'first' ? head.replace(/<script.*/, '') : head}
<script type="module" src="/main.js"></script>
</head><body><div id="${id}" data-app="${when}"${more}>${content}</div></body></html>`;

/**
 * `plugin` is the text of an import and of a call; `files` have `main.js…` (browser) and `server.js…` with `render()`; `id`
 * is the name by which pages of a server can be known, if they can.
 */
export async function buildApp(folder, {packages, plugin, files, main, server, id}) {
  npm(folder, ['vite@8', ...packages]);
  write(folder, {
    ...files,
    'film.js': appFile('film.js'),
    'vite.config.js': `${plugin[0]}
export default ({isSsrBuild}) => ({
  plugins: [${plugin[1]}],
  build: {
    minify: false,
    emptyOutDir: false,
    outDir: isSsrBuild ? 'server' : 'site',
    rolldownOptions: {
      ...(isSsrBuild ? {} : {input: '${main}'}),
      output: {entryFileNames: isSsrBuild ? 'server.js' : 'main.js', codeSplitting: false},
    },
  },
});`,
  });
  const mode = ['--mode', 'development', '--logLevel', 'error'];
  const env = {NODE_ENV: 'development'};
  run(folder, 'npx', ['vite', 'build', ...mode], env);
  run(folder, 'npx', ['vite', 'build', '--ssr', server, ...mode], env);
  const {render} = await import(pathToFileURL(join(folder, 'server/server.js')).href);
  const made = await render();
  write(join(folder, 'site'), {'index.html': html('')});
  for (const [name, said] of Object.entries(served(id)))
    write(join(folder, 'site'), {[`${name}/index.html`]: html(made, said)});
  return join(folder, 'site');
}
