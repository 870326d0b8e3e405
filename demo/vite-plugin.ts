import {existsSync, readdirSync, readFileSync} from 'node:fs';
import type {ServerResponse} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';
import {manyFilm} from './server/many-films.js';
import {serveFailure} from './server/net.js';
import {serveReviews} from './server/reviews.js';
import {serveService} from './server/services.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const cdnFolder = here('../dist/cdn/');
const MANY = 1000;

const pages = (): string[] => readdirSync(here('.')).filter((name) => extname(name) === '.html');

/**
 * What the demo pages need beyond files: `/net/…` fails in every way (see `server/net.ts`), `/cdn/…` is the built
 * script file, `/films/many/<n>.json` an invented film for every number; the static demo has these two as files.
 * `/services/…` stands in for Wikidata, TMDB and OMDb (see `server/services.ts`). `/reviews` and `/votes` take what
 * readers say of a film (see `server/reviews.ts`).
 */
export default function demoPlugin(): Plugin {
  return {
    name: 'film-elements-demo',
    apply: (_config, {command, mode}) => command === 'serve' || mode === 'demo',

    config: (_config, {command}) =>
      command === 'build'
        ? {build: {rolldownOptions: {input: pages().map((name) => here(name))}}}
        : // Not public/cdn.html, whose script is not there before it is built.
          {optimizeDeps: {entries: ['*.html']}},

    // package.json lists what has side effects in dist/; by that list the sources that define elements would be dropped.
    transform: {
      filter: {id: /\/(define|film-elements|elements)\.ts$/},
      handler: () => ({moduleSideEffects: true}),
    },

    configureServer({middlewares}) {
      const record = readFileSync(here('public/films/tt0113627.json'), 'utf8');
      middlewares.use((request, answer, next) => {
        const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
        if (serveService(url, answer) || serveReviews(url, request, answer)) return;
        const {pathname, searchParams} = url;
        const [, folder, name = ''] = /^\/(net|cdn|films\/many)\/([\w.-]+)$/.exec(pathname) ?? [];
        if (folder === 'net' && serveFailure(name, answer, record, searchParams)) return;
        if (folder === 'cdn') serveBuilt(name, answer);
        else if (folder === 'films/many' && parseInt(name) >= 0)
          send(answer, 'application/json', JSON.stringify(manyFilm(parseInt(name))));
        else next();
      });
    },

    generateBundle() {
      for (let n = 0; n < MANY; n++)
        this.emitFile({type: 'asset', fileName: `films/many/${n}.json`, source: JSON.stringify(manyFilm(n))});
      if (!existsSync(cdnFolder))
        this.warn('dist/cdn is missing: build it first, or cdn.html will show only its links');
      else
        for (const name of readdirSync(cdnFolder).filter((file) => file.endsWith('.js')))
          this.emitFile({type: 'asset', fileName: `cdn/${name}`, source: readFileSync(cdnFolder + name)});
    },
  };
}

function serveBuilt(name: string, answer: ServerResponse): void {
  const file = cdnFolder + name;
  if (existsSync(file)) send(answer, name.endsWith('.js') ? 'text/javascript' : 'application/json', readFileSync(file));
  else send(answer, 'text/plain', `${name} is not built yet. Run "npm run build" once, then reload.`, 404);
}

function send(answer: ServerResponse, type: string, body: string | Buffer, status = 200): void {
  answer.writeHead(status, {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store'});
  answer.end(body);
}
