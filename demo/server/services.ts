import type {ServerResponse} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import {answerWikidata} from '../../test/sources/stand-in/wikidata.js';
import {imageAt, type Answer} from './services/films.js';
import {answerOmdb} from './services/omdb.js';
import {answerTmdb} from './services/tmdb.js';
import {wikidataWorld} from './services/wikidata.js';

/** Milliseconds that an answer takes, as if it came from far away. */
const FAR = 150;

/**
 * Stands in for the services where there is no way to them: `/services/wikidata/w/api.php`, `/services/commons/…`,
 * `/services/tmdb/3/…`, `/services/tmdb/t/p/…` and `/services/omdb/` speak their protocols, and know the demo's films.
 * False for another address.
 */
export function serveService({pathname, searchParams: query}: URL, response: ServerResponse): boolean {
  const [, service, path = ''] = /^\/services\/(\w+)\/(.*)$/.exec(pathname) ?? [];
  const answer = answerOf(service, path, query);
  if (answer) void send(response, answer);
  return !!answer;
}

function answerOf(service: string | undefined, path: string, query: URLSearchParams): Answer | undefined {
  if (service === 'tmdb') return answerTmdb(path, query);
  if (service === 'omdb') return answerOmdb(query);
  if (service !== 'wikidata' && service !== 'commons') return undefined;
  const [, file] = /^wiki\/Special:FilePath\/(.+)$/.exec(path) ?? [];
  if (file) return imageAt(decodeURIComponent(file));
  const {status, body} = answerWikidata(`https://stand-in.example/?${query}`, wikidataWorld());
  return {status, json: JSON.parse(body) as unknown};
}

async function send(response: ServerResponse, answer: Answer): Promise<void> {
  await wait(FAR);
  const headers = {'access-control-allow-origin': '*', 'cache-control': 'no-store'};
  if ('location' in answer) response.writeHead(302, {...headers, location: answer.location}).end();
  else
    response
      .writeHead(answer.status ?? 200, {...headers, 'content-type': 'application/json; charset=utf-8'})
      .end(JSON.stringify(answer.json));
}
