// A server for measurements on this machine only: pages made on the spot, the built files, the demo's films and pictures.
import {access, readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {film, largeRecords} from './films.mjs';

const root = new URL('../../', import.meta.url);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
};
const folders = {cdn: 'dist/cdn/', films: 'demo/public/films/', images: 'demo/public/images/'};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts it. `pages` are HTML texts by their path; `requests` are the paths that were asked for since it was emptied, in
 * their order, and `recordDelay` is how many milliseconds each record takes.
 */
export async function startServer() {
  // Without it every page would wait in vain.
  await access(new URL('dist/cdn/film-elements.js', root));
  const state = {pages: new Map(), requests: [], recordDelay: 0, busyAt: 0};

  async function bodyOf(path) {
    if (state.pages.has(path)) return state.pages.get(path);
    const [, folder, name] = /^\/(\w+)\/([\w.-]+)$/.exec(path) ?? [];
    if (folder === 'large') return largeRecords[name.replace('.json', '')]();
    if (folder === 'many') return JSON.stringify(film(parseInt(name)));
    return folder in folders ? readFile(fileURLToPath(new URL(folders[folder] + name, root))) : undefined;
  }

  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    // The browser's own wish, not the page's.
    if (pathname !== '/favicon.ico') state.requests.push(pathname);
    state.busyAt = performance.now();
    const body = await bodyOf(pathname).catch(() => undefined);
    const type = types[extname(pathname)] ?? types['.html'];
    if (type === types['.json']) await wait(state.recordDelay);
    response.writeHead(body === undefined ? 404 : 200, {'content-type': type, 'cache-control': 'no-store'});
    response.end(body);
    state.busyAt = performance.now();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return Object.assign(state, {
    origin: `http://127.0.0.1:${server.address().port}`,
    /** Until nothing was asked for or answered for `ms` milliseconds. */
    async quiet(ms) {
      for (let left = ms; left > 0; left = state.busyAt + ms - performance.now()) await wait(left);
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  });
}
