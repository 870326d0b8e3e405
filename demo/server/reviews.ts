import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {parseFilm, type Film, type Review} from '../../src/film/index.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FILE = here('../.reviews.json');
const FILMS = here('../public/films/');
/** A review of 20,000 characters, each in four bytes, and what is round it. */
const MAX_BYTES = 100_000;
/** The oldest go first. */
const MAX_STORED = 1000;

interface StoredReview {
  readonly filmId: string;
  readonly review: Review;
  /** Known to the reader who sent it, and in no record: who has it may replace the review. */
  readonly key?: unknown;
  /** When it arrived, in milliseconds. */
  readonly at?: number;
}
interface StoredVote {
  readonly filmId: string;
  readonly reviewId: string;
  readonly vote: 'yes' | 'no';
}
interface Stored {
  readonly reviews: readonly StoredReview[];
  readonly votes: readonly StoredVote[];
}
interface Answer {
  readonly status: number;
  readonly json?: object;
}
type Fields = Readonly<Record<string, unknown>>;

/** How often a review was failed on purpose. */
const failed = new Map<string, number>();

/**
 * What a site has to have for `action="/reviews" vote-action="/votes"`. Reviews and votes are stored in
 * `demo/.reviews.json`, and stand in the records of their films, `/films/<id>.json`, from then on. To see it otherwise:
 * `/reviews?slow=5000` takes its time, `?fail=2` fails twice for each review, `?refuse` refuses.
 * False for another address.
 */
export function serveReviews(url: URL, request: IncomingMessage, response: ServerResponse): boolean {
  const [, film] = /^\/films\/([\w-]{1,64})\.json$/.exec(url.pathname) ?? [];
  if (film && request.method === 'GET') return serveFilm(film, response);
  if (url.pathname !== '/reviews' && url.pathname !== '/votes') return false;
  void answer(url, request)
    .catch(() => ({status: 500}))
    .then((given: Answer) => send(response, given));
  return true;
}

async function answer({pathname, searchParams: query}: URL, request: IncomingMessage): Promise<Answer> {
  // No page of another site can send this type without being asked whether it may.
  if (request.method !== 'POST') return {status: 405};
  if (!request.headers['content-type']?.startsWith('application/json')) return {status: 415};
  const at = Date.now();
  const text = await readText(request);
  if (text === undefined) return {status: 413};
  await wait(Math.min(Number(query.get('slow')) || 0, 60_000));
  const body = parse(text);
  const filmId = body['filmId'];
  if (typeof filmId !== 'string' || !/^[\w-]{1,64}$/.test(filmId) || !existsSync(`${FILMS}${filmId}.json`))
    return {status: 404, json: {message: 'No such film'}};
  return pathname === '/votes' ? takeVote(filmId, body) : takeReview(filmId, body, query, at);
}

function takeReview(filmId: string, body: Fields, query: URLSearchParams, at: number): Answer {
  const review = Object(body['review']) as Fields;
  const {key} = body;
  const id = review['id'];
  if (typeof id !== 'string' || !/^[\w-]{8,64}$/.test(id)) return {status: 400, json: {message: 'A review has an id'}};
  const count = failed.get(id) ?? 0;
  failed.set(id, count + 1);
  if (count < Number(query.get('fail'))) return {status: 503};
  const errors = query.has('refuse') ? {body: 'This endpoint refuses all reviews.'} : findErrors(review);
  if (Object.keys(errors).length) return {status: 422, json: {errors}};
  const stored = read();
  const date = new Date().toISOString().slice(0, 10);
  // Through the same gate as all records.
  const [good] =
    parseFilm({id: filmId, title: filmId, reviews: [{...review, date}]}, 'http://localhost/').film.reviews ?? [];
  if (!good) return {status: 422, json: {message: 'This is no review.'}};
  const {helpful: _, url: __, ...clean} = good;
  const known = stored.reviews.find((one) => one.review.id === id);
  const isOwn = typeof key === 'string' && key.length >= 16 && known?.key === key;
  // Ids stand in records, where anybody can read them: the key says who wrote it.
  if (known && !isOwn) return {status: 422, json: {message: 'This review is there already.'}};
  // The same review again: its first answer did not arrive. What was sent last stands, whichever took longer.
  if (!known || at >= (known.at ?? 0)) {
    const others = stored.reviews.filter((one) => one !== known);
    write({...stored, reviews: [{filmId, key, at, review: clean}, ...others]});
  }
  return {status: known ? 200 : 201, json: {id}};
}

/** What is wrong with a review, by its fields; more than its form can know. */
function findErrors({author, title, body, rating}: Fields): Record<string, string> {
  const errors: Record<string, string> = {};
  const length = (text: unknown) => (typeof text === 'string' ? text.trim().length : 0);
  if (!length(author) || length(author) > 300) errors['author'] = 'A name has 1 to 300 characters.';
  if (length(title) > 300) errors['title'] = 'A title has up to 300 characters.';
  if (length(body) < 10 || length(body) > 20_000) errors['body'] = 'A review has 10 to 20,000 characters.';
  const {value, best} = Object(rating ?? {value: 1, best: 10}) as Fields;
  if (best !== 10 || !Number.isInteger(value) || Number(value) < 1 || Number(value) > 10)
    errors['rating'] = 'A score is from 1 to 10.';
  return errors;
}

function takeVote(filmId: string, {reviewId, vote}: Fields): Answer {
  if (typeof reviewId !== 'string' || reviewId.length > 200 || (vote !== 'yes' && vote !== 'no'))
    return {status: 422, json: {}};
  const stored = read();
  write({...stored, votes: [{filmId, reviewId, vote}, ...stored.votes]});
  return {status: 204};
}

/** A film's record with what was stored for it. False where nothing was: then the file is served as it is. */
function serveFilm(filmId: string, response: ServerResponse): boolean {
  const stored = read();
  const reviews = stored.reviews.filter((one) => one.filmId === filmId).map(({review}) => review);
  const votes = stored.votes.filter((one) => one.filmId === filmId);
  if ((!reviews.length && !votes.length) || !existsSync(`${FILMS}${filmId}.json`)) return false;
  const film = JSON.parse(readFileSync(`${FILMS}${filmId}.json`, 'utf8')) as Film;
  const all = [...reviews, ...(Array.isArray(film.reviews) ? film.reviews : [])];
  send(response, {status: 200, json: {...film, reviews: all.map((review) => withVotes(review, votes))}});
  return true;
}

function withVotes(review: Review, votes: readonly StoredVote[]): Review {
  const own = votes.filter(({reviewId}) => reviewId === review?.id);
  if (!own.length) return review;
  const {yes, total} = review.helpful ?? {yes: 0, total: 0};
  return {...review, helpful: {yes: yes + own.filter(({vote}) => vote === 'yes').length, total: total + own.length}};
}

function read(): Stored {
  const {reviews, votes} = existsSync(FILE) ? parse(readFileSync(FILE, 'utf8')) : {};
  return {
    reviews: Array.isArray(reviews) ? (reviews as StoredReview[]) : [],
    votes: Array.isArray(votes) ? (votes as StoredVote[]) : [],
  };
}

/** All at once, or not at all. */
function write({reviews, votes}: Stored): void {
  const kept = {reviews: reviews.slice(0, MAX_STORED), votes: votes.slice(0, MAX_STORED)};
  writeFileSync(`${FILE}.new`, JSON.stringify(kept, null, 2));
  renameSync(`${FILE}.new`, FILE);
}

/** The body of a request, or undefined where it is too long. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is over is read, so that the answer can be, but not kept.
    if (size <= MAX_BYTES) chunks.push(chunk);
  }
  return size > MAX_BYTES ? undefined : Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): Fields {
  try {
    return Object(JSON.parse(text)) as Fields;
  } catch {
    return {};
  }
}

function send(response: ServerResponse, {status, json}: Answer): void {
  response.writeHead(status, {'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store'});
  response.end(json && JSON.stringify(json));
}
