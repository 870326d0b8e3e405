/*
A network that fails, for tests. Test files use these addresses of the test server; `/cors/…` and `/nocors/…` put before any
of them, or before `/dist/…`, answer the same at the second origin (`/net/origin` says where it is).

Records. A record is `{id, title: 'Film <id>', year: 1995}` plus whatever the query says (`?title=X`); `?body=<text>` is sent
as it is instead. `?status=` and `?type=` set the status and the content type.
  /net/film/<id>.json       the record of that id: the template `/net/film/{id}.json?key=a` serves any number of films
  /net/json                 one record
  /net/delay/<ms>           the same after so many milliseconds
  /net/echo                 the request itself: {method, path, search, headers}
  /net/image                a PNG, ?width=400&height=600

Failures
  /net/status/<code>        ?retry-after=<seconds or date>, ?body=, ?type=
  /net/html                 200 with a page                   /net/redirect-html   302 to it     /net/redirect?to=<address>
  /net/empty                200 with no body                  /net/truncated       half of a record, well sent
  /net/reset                the connection is cut in mid-body /net/refuse          …before any answer
  /net/never                no answer at all                  /net/never-body      a status and five characters, then silence
  /net/trickle              one character every ?ms=100       /net/big             ?mb=17; &length=0 leaves Content-Length out
  /net/flaky?key=           ?fail=2 times ?with=503, then a record
  /net/retry-after?key=     ?fail=1 times 429 with Retry-After ?seconds=1, then a record
A browser opens six connections to an origin: a test that leaves `/net/never` open starves the next one, so abort.

Counting. A request with `?key=<any>`, or made by a page or a script whose own address has it, is counted under that key.
  /net/count?of=<key>       how many; &reset forgets them
  /net/log?of=<key>         which: [{path, at}], `at` in milliseconds since the first

Pages
  /net/page?html=<html>     that page (as written: without a doctype it is in quirks mode)
  /csp/page?html=<html>     the same under the strict Content-Security-Policy that the elements promise to bear
  /net/witness.js           a classic script, to be loaded first, that collects in `window.witness` the page's violations
                            of its policy, its warnings and errors on the console, and what was thrown and not caught
  /net/version/<version>/<file of dist/cdn>   the built file, saying that it is another version
*/
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {answers, counts, logs, send} from './answers.mjs';

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
// What a page is told of faults, for tests to look at. In any script of a page, without being one of ours.
const WITNESS = `
window.witness = {violations: [], warnings: [], errors: []};
addEventListener('securitypolicyviolation', (event) => witness.violations.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('error', (event) => witness.errors.push(event.message));
addEventListener('unhandledrejection', (event) => witness.errors.push(String(event.reason)));
console.warn = (...words) => witness.warnings.push(words.join(' '));
console.error = (...words) => witness.errors.push(words.join(' '));`;
const root = new URL('../../', import.meta.url);
const types = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html',
};
const {version} = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));

/** A file of the project, as text. Only what tests need: `..` is resolved by URL before it comes here. */
async function file(res, path, change = (text) => text) {
  try {
    const text = await readFile(fileURLToPath(new URL(path, root)), 'utf8');
    send(res, change(text), {type: types[extname(path)] ?? 'application/octet-stream'});
  } catch {
    send(res, 'no such file', {status: 404, type: 'text/plain'});
  }
}

/** The key that a request counts under: its own, or that of the page or script that made it. */
function keyOf(req, url) {
  const own = url.searchParams.get('key');
  if (own || !req.headers.referer) return own;
  return new URL(req.headers.referer).searchParams.get('key');
}

function note(req, url) {
  const key = keyOf(req, url);
  if (!key) return null;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  const log = logs.get(key) ?? [];
  logs.set(key, log);
  log.push({path: url.pathname, at: Date.now()});
  return key;
}

/** Answers a request if its path is one of ours. Says whether it did. */
async function handle(req, res, url, key) {
  const [, room, name, ...rest] = url.pathname.split('/');
  if (room === 'csp' && name === 'page') {
    res.setHeader('content-security-policy', POLICY);
    answers.page({res, url});
  } else if (room !== 'net') return false;
  else if (name === 'witness.js') send(res, WITNESS, {type: types['.js']});
  else if (name === 'version') await file(res, `dist/cdn/${rest[1]}`, (text) => text.replaceAll(version, rest[0]));
  else if (answers[name]) await answers[name]({req, res, url, key, rest: rest.join('/')});
  else return false;
  return true;
}

/** The other origin: the same routes with CORS and without, and the built files. */
async function handleElsewhere(req, res) {
  const url = new URL(req.url, `http://${req.headers.host}`);
  const cors = url.pathname.startsWith('/cors/');
  const inner = new URL(url.pathname.replace(/^\/(no)?cors/, '') + url.search, url);
  if (cors) res.setHeader('access-control-allow-origin', '*');
  if (cors && req.method === 'OPTIONS') return void res.writeHead(204, {'access-control-allow-headers': '*'}).end();
  const key = note(req, inner);
  if (await handle(req, res, inner, key)) return;
  if (/^\/(dist|demo)\//.test(inner.pathname)) return file(res, inner.pathname.slice(1));
  send(res, 'no such route', {status: 404, type: 'text/plain'});
}

/** The middleware and the plugin for web-test-runner. */
export function hostileNetwork() {
  const open = new Set();
  const elsewhere = createServer((req, res) => handleElsewhere(req, res).catch((error) => res.destroy(error)));
  const middleware = async (context, next) => {
    const url = new URL(context.url, `http://${context.host}`);
    if (url.pathname === '/net/origin') {
      context.body = JSON.stringify(`http://${context.hostname}:${elsewhere.address().port}`);
      context.type = 'json';
      return;
    }
    const ours = /^\/(net|csp)\//.test(url.pathname);
    const key = /^\/net\/(count|log)$/.test(url.pathname) ? null : note(context.req, url);
    if (!ours) return next();
    open.add(context.res);
    context.res.once('close', () => open.delete(context.res));
    context.respond = false;
    context.res.statusCode = 200;
    if (!(await handle(context.req, context.res, url, key)))
      send(context.res, 'no such route', {status: 404, type: 'text/plain'});
  };
  return {
    middleware,
    plugin: {
      name: 'hostile-network',
      async serverStart() {
        await new Promise((resolve) => elsewhere.listen(0, resolve));
      },
      async serverStop() {
        // What never answers would keep the server from stopping.
        for (const res of open) res.destroy();
        elsewhere.closeAllConnections();
        elsewhere.close();
      },
    },
  };
}
