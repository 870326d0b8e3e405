import type {ServerResponse} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';

/** What one address does. `record` is the text of a good record, `query` what stands behind the question mark. */
type Failure = (answer: ServerResponse, record: string, query: URLSearchParams) => void | Promise<void>;

const MEGABYTE = 2 ** 20;
const asked = new Map<string, number>();

function json(answer: ServerResponse, body: string, status = 200, headers: Record<string, string> = {}): void {
  answer.writeHead(status, {'content-type': 'application/json', 'cache-control': 'no-store', ...headers});
  answer.end(body);
}

function html(answer: ServerResponse): void {
  answer.writeHead(200, {'content-type': 'text/html'});
  answer.end('<!doctype html><title>Welcome</title><h1>You are lost, but the status says 200</h1>');
}

/** The ways in which a network or a server lets a page down, by the last part of the address. */
export const failures: Record<string, Failure> = {
  /** Answers after `ms` milliseconds. */
  async slow(answer, record, query) {
    await wait(Number(query.get('ms') ?? 3000));
    json(answer, record);
  },

  /** Accepts the request and never answers. */
  never() {},

  /** Breaks off in the middle of the body, as a lost connection does. */
  reset(answer, record) {
    answer.writeHead(200, {'content-type': 'application/json', 'content-length': String(Buffer.byteLength(record))});
    answer.write(record.slice(0, record.length / 2), () => answer.destroy());
  },

  /** Ends politely, but too early: half a record. */
  truncated: (answer, record) => json(answer, record.slice(0, record.length / 2)),

  empty: (answer) => json(answer, ''),

  /** What a single-page app's server says to any address that it does not know. */
  html,

  redirect(answer) {
    answer.writeHead(302, {location: 'html'});
    answer.end();
  },

  /** Sends a byte now and then, for ever. */
  async trickle(answer, record) {
    answer.writeHead(200, {'content-type': 'application/json'});
    for (const character of record) {
      if (answer.destroyed) return;
      answer.write(character);
      await wait(500);
    }
    answer.end();
  },

  /** A good record with `mb` megabytes of plot. */
  big(answer, record, query) {
    const plot = 'long '.repeat((Number(query.get('mb') ?? 10) * MEGABYTE) / 5);
    json(answer, JSON.stringify({...(JSON.parse(record) as object), plot}));
  },

  /** Fails `fail` times (503), then answers, then starts again. Each `key` and `visit` counts for itself. */
  flaky(answer, record, query) {
    const key = `${query.get('key')} ${query.get('visit')}`;
    const count = asked.get(key) ?? 0;
    const isFailing = count < Number(query.get('fail') ?? 3);
    asked.set(key, isFailing ? count + 1 : 0);
    json(answer, isFailing ? '{}' : record, isFailing ? 503 : 200);
  },

  429: (answer, _record, query) => json(answer, '{}', 429, {'retry-after': query.get('after') ?? '2'}),
};

/** Serves `/net/<name>`: one of {@link failures}, or any HTTP status by its number. False where it is neither. */
export function serveFailure(name: string, answer: ServerResponse, record: string, query: URLSearchParams): boolean {
  const failure = Object.hasOwn(failures, name) ? failures[name] : undefined;
  if (failure) void failure(answer, record, query);
  else if (/^[2-5]\d\d$/.test(name)) json(answer, '{}', Number(name));
  else return false;
  return true;
}
