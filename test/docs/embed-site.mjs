// The docs site as static files on a server, a second server for pages of others, and a browser that reaches nobody else.
import {execFileSync} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

async function listen(bodyOf, isShared = () => true) {
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const body = await bodyOf(decodeURIComponent(pathname)).catch(() => undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(pathname)] ?? types['.html'],
      // As CDNs and many hosts of static files have it: a module of another origin cannot be loaded without.
      ...(isShared() && {'access-control-allow-origin': '*'}),
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Builds the site and serves it in a folder, as many sites stand; `pages` are HTML texts of the other site, by path. With
 * `isShared` false the site lets no page of another origin have its files.
 */
export async function startSites() {
  const folder = await mkdtemp(join(tmpdir(), 'film-docs-'));
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = ['build', '--mode', 'docs', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  execFileSync(process.execPath, [vite, ...args], {cwd: root, stdio: ['ignore', 'ignore', 'inherit']});
  const pages = new Map();
  const bodyOf = async (path) => {
    if (!path.startsWith('/film/') || path.includes('..')) return undefined;
    return readFile(join(folder, path.slice('/film/'.length) || 'index.html'));
  };
  const docs = await listen(bodyOf, () => sites.isShared);
  const other = await listen(async (path) => pages.get(path));
  const sites = {
    docs: `${docs.origin}/film/`,
    other: other.origin,
    pages,
    isShared: true,
    async stop() {
      docs.stop();
      other.stop();
      await rm(folder, {recursive: true, force: true});
    },
  };
  return sites;
}

/** A page that reaches the two sites, and what `answer` has an answer for; `foreign` lists what else it asked for. */
export async function openPage(browser, {docs, other}, answer = () => undefined) {
  const context = await browser.createBrowserContext();
  for (const {origin} of [new URL(docs), new URL(other)])
    await context.overridePermissions(origin, ['clipboard-read', 'clipboard-write', 'clipboard-sanitized-write']);
  const page = await context.newPage();
  await page.setViewport({width: 1200, height: 900});
  const foreign = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(127\.0\.0\.1|)$/.test(url.hostname)) return void request.continue();
    const answered = answer(url);
    if (!answered) {
      foreign.push(url.href);
      return void request.abort();
    }
    void request.respond({
      status: 200,
      contentType: 'application/json',
      headers: {'access-control-allow-origin': '*'},
      ...answered,
    });
  });
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return {page, foreign, errors, close: () => context.close()};
}

const item = (id, title, imdb, year) => {
  const says = (value) => [{mainsnak: {snaktype: 'value', datavalue: {value}}, rank: 'normal', type: 'statement'}];
  const text = {language: 'en', value: title};
  return {
    id,
    type: 'item',
    labels: {en: text},
    descriptions: {en: {language: 'en', value: `film of ${year}`}},
    claims: {
      P31: says({id: 'Q11424'}),
      P345: says(imdb),
      P577: says({time: `+${year}-01-01T00:00:00Z`, precision: 9}),
    },
  };
};

/** Stands in for Wikidata: two films, one with a title that is after no good. */
export const items = {
  Q280918: item('Q280918', 'Leaving Las Vegas', 'tt0113627', 1995),
  Q900000001: item('Q900000001', '<img src=x onerror=pwned=1> & "Sons"', 'tt0999999', 1931),
};

export function wikidata({hostname, searchParams}) {
  if (hostname !== 'www.wikidata.org') return undefined;
  const {action, srsearch = '', ids = ''} = Object.fromEntries(searchParams);
  const all = Object.values(items);
  const imdb = /P345=(tt\d+)/.exec(srsearch)?.[1];
  const word = srsearch.split(' haswbstatement')[0].toLowerCase();
  const found = all.filter(({labels, claims}) =>
    imdb ? claims.P345[0].mainsnak.datavalue.value === imdb : labels.en.value.toLowerCase().includes(word),
  );
  const entities = Object.fromEntries(ids.split('|').map((id) => [id, items[id] ?? {id, missing: true}]));
  const body =
    action === 'wbgetentities' ? {entities, success: 1} : {query: {search: found.map(({id: title}) => ({title}))}};
  return {body: JSON.stringify(body)};
}
