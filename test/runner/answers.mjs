// What a hostile network answers. Each is (request) => void with request = {req, res, url, rest, key}; the routes are described in server.mjs.
import {deflateSync} from 'node:zlib';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const record = (id) => ({id, title: `Film ${id}`, year: 1995});

/** How often something was asked, by key. */
export const counts = new Map();
/** What was asked and when, by key: `{path, at}`, `at` as in Date.now(). */
export const logs = new Map();

export const send = (res, body, {status = 200, type = 'application/json', headers = {}} = {}) => {
  const bytes = Buffer.from(body);
  res.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(bytes);
};
const json = (res, data, options) => send(res, JSON.stringify(data), options);

/** The answer that a good route gives: `body` as it is, or a record made of the query, or one for the id in the path. */
const answer = ({res, url, rest}) => {
  const {body, status = 200, type, ...fields} = Object.fromEntries(url.searchParams);
  const options = {status: Number(status), type};
  if (body !== undefined) return send(res, body, options);
  delete fields.key;
  json(res, {...record(rest?.replace(/\.json$/, '') || 'tt0113627'), ...fields}, options);
};

/** A solid grey PNG of the size that was asked for. */
function png(width, height) {
  const crcTable = Array.from({length: 256}, (_, n) => {
    for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
    return n >>> 0;
  });
  const crc = (bytes) => (bytes.reduce((c, b) => crcTable[(c ^ b) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type, data) => {
    const out = Buffer.alloc(data.length + 12);
    out.writeUInt32BE(data.length, 0);
    out.write(type, 4);
    data.copy(out, 8);
    out.writeUInt32BE(crc(out.subarray(4, -4)), data.length + 8);
    return out;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8); // 8 bit grey
  const rows = Buffer.alloc(height * (width + 1), 0x99);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const number = (url, name, otherwise) => Number(url.searchParams.get(name) ?? otherwise);
const text = JSON.stringify({...record('tt0113627'), plot: 'word '.repeat(200)});

export const answers = {
  film: answer,
  json: answer,
  echo: ({req, res, url}) =>
    json(res, {method: req.method, path: url.pathname, search: url.search, headers: req.headers}),
  status: ({res, url, rest}) => {
    const after = url.searchParams.get('retry-after');
    send(res, url.searchParams.get('body') ?? '{"message":"no"}', {
      status: Number(rest),
      type: url.searchParams.get('type') ?? undefined,
      headers: after ? {'retry-after': after} : {},
    });
  },
  async delay(request) {
    await wait(Number(request.rest));
    answer({...request, rest: ''});
  },
  html: ({res}) => send(res, '<!doctype html><title>Not a record</title><p>Hello', {type: 'text/html'}),
  'redirect-html': ({res, url}) => {
    res.writeHead(302, {location: url.pathname.replace('redirect-html', 'html')}).end();
  },
  redirect: ({res, url}) => res.writeHead(302, {location: url.searchParams.get('to')}).end(),
  empty: ({res}) => send(res, ''),
  truncated: ({res}) => send(res, text.slice(0, text.length / 2)),
  reset: ({res}) => {
    res.writeHead(200, {'content-type': 'application/json', 'content-length': Buffer.byteLength(text)});
    res.write(text.slice(0, text.length / 2), () => setTimeout(() => res.socket?.destroy(), 20));
  },
  refuse: ({res}) => res.socket.destroy(),
  never: () => {},
  'never-body': ({res}) => {
    res.writeHead(200, {'content-type': 'application/json'});
    res.write('{"id":');
  },
  async trickle({res, url}) {
    res.writeHead(200, {'content-type': 'application/json'});
    for (const char of text) {
      if (res.destroyed) return;
      res.write(char);
      await wait(number(url, 'ms', 100));
    }
    res.end();
  },
  async big({res, url}) {
    const size = number(url, 'mb', 17) * 2 ** 20;
    const start = '{"id":"tt0113627","title":"Big","plot":"';
    const headers = {'content-type': 'application/json', 'cache-control': 'no-store'};
    if (url.searchParams.get('length') !== '0') headers['content-length'] = size;
    res.writeHead(200, headers);
    res.write(start);
    const block = Buffer.alloc(2 ** 16, 'words ');
    for (let left = size - start.length - 2; left > 0 && !res.destroyed; left -= block.length) {
      const drained = res.write(block.subarray(0, left));
      // A body that nobody reads any more never drains: look from time to time.
      if (!drained) await Promise.race([new Promise((resolve) => res.once('drain', resolve)), wait(1000)]);
    }
    res.end('"}');
  },
  flaky: (request) => {
    const {res, url, key} = request;
    if (counts.get(key) <= number(url, 'fail', 2))
      return send(res, 'no', {status: number(url, 'with', 503), type: 'text/plain'});
    answer({...request, url: new URL('?', url), rest: ''});
  },
  'retry-after': (request) => {
    const {res, url, key} = request;
    const seconds = url.searchParams.get('seconds') ?? '1';
    if (counts.get(key) <= number(url, 'fail', 1))
      return send(res, 'slow down', {status: 429, type: 'text/plain', headers: {'retry-after': seconds}});
    answer({...request, url: new URL('?', url), rest: ''});
  },
  image: ({res, url}) => {
    const [width, height] = [number(url, 'width', 400), number(url, 'height', 600)];
    send(res, png(Math.min(width, 4000), Math.min(height, 4000)), {type: 'image/png'});
  },
  page: ({res, url}) => send(res, url.searchParams.get('html') ?? '', {type: 'text/html; charset=utf-8'}),
  count: ({res, url}) => {
    const of = url.searchParams.get('of');
    json(res, counts.get(of) ?? 0);
    if (url.searchParams.has('reset')) for (const map of [counts, logs]) map.delete(of);
  },
  log: ({res, url}) => {
    const log = logs.get(url.searchParams.get('of')) ?? [];
    json(
      res,
      log.map(({path, at}) => ({path, at: at - log[0].at})),
    );
  },
};
