import {FilmResponse, type FilmId, type FilmSource, type SourceOptions} from './source.js';

const MAX_RECORDS = 300;

interface Kept {
  readonly answer: FilmResponse;
  /** Milliseconds. */
  readonly age: number;
}

/**
 * A source whose records are kept across page views, in the Cache API. A record younger than `ttl` milliseconds is the
 * answer; an older one is shown as stale until the source answers, and stays if it does not. Where there is no storage,
 * or none that works, this is the source as it was.
 */
export function cachedSource(source: FilmSource, name: string, ttl: number): FilmSource {
  const addressOf = (id: FilmId, {locale}: SourceOptions) =>
    new URL(`/.film-elements/${[name, locale, id].map(encodeURIComponent).join('/')}`, location.href).href;

  /** What is kept of a film: fresh, it is the answer; stale, it is told. */
  async function recall(id: FilmId, options: SourceOptions): Promise<unknown> {
    const kept = options.reload ? undefined : await attempt(async (cache) => read(cache, addressOf(id, options)));
    if (kept && kept.age < ttl) return kept.answer;
    if (kept) options.update(id, new FilmResponse(kept.answer.record, kept.answer.url, true));
    return undefined;
  }

  function remember<Answer>(id: FilmId, options: SourceOptions, answer: Answer): Answer {
    if (answer && !(answer instanceof Error)) void attempt((cache) => write(cache, addressOf(id, options), answer));
    return answer;
  }

  const ask = async (id: FilmId, options: SourceOptions) =>
    (await recall(id, options)) ?? remember(id, options, await source.get(id, options));

  if (!source.getMany) return {...source, get: ask};
  return {
    localized: source.localized ?? false,
    get: ask,
    async getMany(ids, options) {
      const answers = new Map<FilmId, unknown>();
      await Promise.all(
        ids.map(async (id) => {
          const answer = await recall(id, options);
          if (answer) answers.set(id, answer);
        }),
      );
      const wanted = ids.filter((id) => !answers.has(id));
      if (!wanted.length) return answers;
      // What is kept is not lost with what is not.
      const given = await source.getMany!(wanted, options).catch((error: unknown) => {
        if (!answers.size) throw error;
        return new Map(wanted.map((id) => [id, error]));
      });
      for (const [id, answer] of given) answers.set(id, remember(id, options, answer));
      return answers;
    },
  };
}

/** Storage may be blocked, full or absent: each is as if nothing were kept. */
async function attempt<Result>(use: (cache: Cache) => Promise<Result>): Promise<Result | undefined> {
  try {
    return await use(await caches.open('film-elements'));
  } catch {
    return undefined;
  }
}

async function read(cache: Cache, address: string): Promise<Kept | undefined> {
  const response = await cache.match(address);
  if (!response) return undefined;
  const {record, url, time} = (await response.json()) as {record: unknown; url: string; time: number};
  return {answer: new FilmResponse(record, url), age: Date.now() - time};
}

async function write(cache: Cache, address: string, answer: unknown): Promise<void> {
  const {record, url} = answer instanceof FilmResponse ? answer : new FilmResponse(answer, '');
  await cache.put(address, new Response(JSON.stringify({record, url, time: Date.now()})));
  const addresses = await cache.keys();
  // The oldest come first.
  await Promise.all(addresses.slice(0, -MAX_RECORDS).map((old) => cache.delete(old)));
}
