// Builds an app of a framework with Vite, in development mode, since only then frameworks warn; and its pages: `/`, made
// in the browser, and three made here and then hydrated: `/early/`, after the elements have shown their films; `/off/`, the
// same with the other forms left alone; `/late/`, where the elements come after the app.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {npm, run, write} from './run.mjs';
import {head} from './post.mjs';

export const appFile = (name) => readFileSync(new URL(`apps/${name}`, import.meta.url), 'utf8');

const html = (content, more = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>App</title>
${more.includes('data-late') ? head.replace(/<script.*/, '') : head}
<script type="module" src="/main.js"></script>
</head><body><div id="app"${more}>${content}</div></body></html>`;

/** `plugin` is the text of an import and of a call; `files` have `main.js…` (browser) and `server.js…` with `render()`. */
export async function buildApp(folder, {packages, plugin, files, main, server}) {
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
  write(join(folder, 'site'), {
    'index.html': html(''),
    'early/index.html': html(made),
    'off/index.html': html(made, ' data-film-embed="off"'),
    'late/index.html': html(made, ' data-late'),
  });
  return join(folder, 'site');
}
