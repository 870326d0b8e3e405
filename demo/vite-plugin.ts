import {existsSync, readdirSync, readFileSync} from 'node:fs';
import type {ServerResponse} from 'node:http';
import {basename, extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';
import {manyFilm} from './server/many-films.js';
import {serveFailure} from './server/net.js';
import {serveReviews} from './server/reviews.js';
import {serveService} from './server/services.js';
import {fill} from './site/fill.js';
import {readManifest, readSchema} from './site/made.js';
import {presetFiles} from './site/presets.js';
import {addShell} from './site/shell.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cdnFolder = here('../dist/cdn/');
const MANY = 1000;

/** Files that the build makes of the code, by their address. */
const made: Readonly<Record<string, () => Promise<string>>> = {
  '/custom-elements.json': readManifest,
  '/film.schema.json': readSchema,
};

/** The pages, and those that `build.html` shows in frames; not what somebody is just trying. */
const pages = (): string[] =>
  ['./', './build/'].flatMap((folder) =>
    readdirSync(here(folder))
      .filter((name) => extname(name) === '.html' && !name.startsWith('try-'))
      .map((name) => folder + name),
  );

/**
 * What the demo pages need beyond files: `/net/…` fails in every way (see `server/net.ts`), `/cdn/…` is the built
 * script file, `/films/many/<n>.json` an invented film for every number; the static demo has these two as files.
 * `/services/…` stands in for Wikidata, TMDB and OMDb (see `server/services.ts`). `/reviews` and `/votes` take what
 * readers say of a film (see `server/reviews.ts`).
 */
export default function demoPlugin(): Plugin {
  return {
    name: 'film-elements-demo',
    apply: (_config, {command, mode}) => command === 'serve' || mode === 'docs',

    config: (_config, {command}) =>
      command === 'build'
        ? {build: {rolldownOptions: {input: pages().map((name) => here(name))}}}
        : // Not public/cdn.html, whose script is not there before it is built.
          {optimizeDeps: {entries: ['*.html']}},

    // package.json lists what has side effects in dist/; by that list the sources that define elements would be dropped.
    transform: {
      filter: {id: /\/demo\/.*\.ts$|\/(define|film-elements)\.ts$/},
      handler: () => ({moduleSideEffects: true}),
    },

    transformIndexHtml: {
      order: 'pre',
      handler: async (html, {filename}) => addShell(await fill(html), basename(filename)),
    },

    configureServer({middlewares}) {
      const record = readFileSync(here('public/films/tt0113627.json'), 'utf8');
      middlewares.use((request, answer, next) => {
        const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
        if (serveService(url, answer) || serveReviews(url, request, answer)) return;
        const {pathname, searchParams} = url;
        // As the host of a built site would: a page on another site, or a file, can try the script and the records.
        if (/^\/(cdn|films|images)\//.test(pathname)) answer.setHeader('access-control-allow-origin', '*');
        const [, folder, name = ''] = /^\/(net|cdn|films\/many)\/([\w.-]+)$/.exec(pathname) ?? [];
        if (folder === 'net' && serveFailure(name, answer, record, searchParams)) return;
        if (folder === 'cdn') serveBuilt(name, answer);
        else if (folder === 'films/many' && parseInt(name) >= 0)
          send(answer, 'application/json', JSON.stringify(manyFilm(parseInt(name))));
        else if (pathname.startsWith('/presets/')) servePreset(pathname.slice(9), answer);
        else if (pathname in made) void made[pathname]?.().then((body) => send(answer, 'application/json', body), next);
        else next();
      });
    },

    async generateBundle() {
      for (let n = 0; n < MANY; n++)
        this.emitFile({type: 'asset', fileName: `films/many/${n}.json`, source: JSON.stringify(manyFilm(n))});
      for (const [path, read] of Object.entries(made))
        this.emitFile({type: 'asset', fileName: path.slice(1), source: await read()});
      for (const [name, css] of presetFiles()) this.emitFile({type: 'asset', fileName: `presets/${name}`, source: css});
      if (!existsSync(cdnFolder))
        this.warn('dist/cdn is missing: build it first, or cdn.html will show only its links');
      else
        for (const name of readdirSync(cdnFolder).filter((file) => extname(file) !== '.map'))
          this.emitFile({type: 'asset', fileName: `cdn/${name}`, source: readFileSync(cdnFolder + name)});
    },
  };
}

const types: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.html': 'text/html', '.txt': 'text/plain'};

function serveBuilt(name: string, answer: ServerResponse): void {
  const file = cdnFolder + name;
  if (existsSync(file)) send(answer, types[extname(name)] ?? 'application/json', readFileSync(file));
  else send(answer, 'text/plain', `${name} is not built yet. Run "npm run build" once, then reload.`, 404);
}

function servePreset(name: string, answer: ServerResponse): void {
  const css = new Map(presetFiles()).get(name);
  send(answer, css ? 'text/css' : 'text/plain', css ?? 'There is no such theme.', css ? 200 : 404);
}

function send(answer: ServerResponse, type: string, body: string | Buffer, status = 200): void {
  answer.writeHead(status, {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store'});
  answer.end(body);
}
