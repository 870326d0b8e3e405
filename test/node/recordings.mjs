// Recorded answers of the services, where they lie beside the project: they are other people's, and none is in it.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';

/** A module of the built package; DIST is a folder that has another build. */
export const load = (path) => import(new URL(path, new URL(process.env.DIST ?? '../../dist/', import.meta.url)));

const folder = new URL('../../../shared/recordings/', import.meta.url);

/** The recordings of a service, and why there are none. */
export function recordingsOf(service) {
  const path = new URL(`${service}/`, folder);
  const skip = !existsSync(path) && `no recordings of ${service} in ../shared`;
  const names = skip ? [] : readdirSync(path).sort();
  return {skip, files: names.map((name) => ({name, text: readFileSync(new URL(name, path), 'utf8')}))};
}

export const jsonOf = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What the store makes of a source's answer when the service replies so: `reply(url)` is `{body, status?}`. */
export async function ask(source, id, reply) {
  const {readAnswer} = await load('sources/answer.js');
  const {fetch} = globalThis;
  const urls = [];
  globalThis.fetch = async (url) => {
    urls.push(new URL(url));
    const {body, status = 200} = reply(new URL(url));
    const response = new Response(typeof body === 'string' ? body : JSON.stringify(body), {status});
    return Object.defineProperty(response, 'url', {value: String(url)});
  };
  try {
    const options = {signal: new AbortController().signal, locale: 'en-US', reload: false, update: () => undefined};
    return {outcome: await readAnswer(() => source.get(id, options)), urls};
  } finally {
    globalThis.fetch = fetch;
  }
}

/** Fails unless the film is clean: nothing had to be dropped, but for texts that are too long. */
export function assertClean({film, problems, message}) {
  assert.ok(film, message);
  assert.deepEqual(
    problems.filter((problem) => !/^(Cut at|Only the first)/.test(problem.message)),
    [],
  );
  const text = JSON.stringify(film);
  for (const junk of ['N/A', 'undefined', 'NaN', '[object Object]', 'null'])
    assert.ok(!text.includes(`"${junk}"`), `${junk} in ${text}`);
  for (const {url} of film.links ?? []) assert.match(url, /^https?:/);
}
