// Stands in for TMDB, OMDb and Wikidata, as the demo does, and notes what it is asked.
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {createServer as createVite} from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Ids of other sites, which the demo's stand-in for Wikidata does not have. */
const OTHER_IDS = {'P6127=leaving-las-vegas': 'tt0113627', 'P4947=451': 'tt0113627'};

/** `{url, requests, isHanging, stop()}`; `requests` are addresses, the latest last. While it hangs, it does not answer. */
export async function startStandIns() {
  const vite = await createVite({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: {middlewareMode: true, ws: false, watch: null},
    optimizeDeps: {noDiscovery: true},
  });
  const {serveService} = await vite.ssrLoadModule('/demo/server/services.ts');
  const {demoFilms} = await vite.ssrLoadModule('/demo/server/services/films.ts');
  const requests = [];
  const standIns = {};

  const server = createServer((request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    requests.push(url);
    if (standIns.isHanging) return;
    const json = (body) => response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(body));
    const {pathname, searchParams: query} = url;
    if (pathname === '/services/tmdb/3/search/movie') {
      json({results: searchIn(demoFilms(), query.get('query')).map(([film, index]) => tmdbResult(film, index))});
      return;
    }
    // By text, or by an id of another site: then as if it had been asked for the IMDb id.
    const words = query.get('list') === 'search' ? query.get('srsearch') : '';
    const [, statement] = /^haswbstatement:(\S+)$/.exec(words) ?? [];
    const [title] = words.split(' haswbstatement:');
    const ids = OTHER_IDS[statement] ?? (statement ? undefined : searchIn(demoFilms(), title).map(([{id}]) => id));
    if (words && ids)
      query.set(
        'srsearch',
        `haswbstatement:${
          [ids]
            .flat()
            .map((id) => `P345=${id}`)
            .join('|') || 'P345=tt0'
        }`,
      );
    if (!serveService(url, response)) response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(standIns, {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    isHanging: false,
    async stop() {
      server.closeAllConnections();
      server.close();
      await vite.close();
    },
  });
  return standIns;
}

/** Films with a word in their title, each with its place in the list of all. */
const searchIn = (films, words) =>
  films
    .map((film, index) => [film, index])
    .filter(([{title}]) => words && title.toLowerCase().includes(words.toLowerCase()));

const tmdbResult = ({title, year}, index) => ({
  id: 900_001 + index,
  title,
  original_title: title,
  release_date: `${year}-01-01`,
});
