// The endpoint of the demo, which the README gives as an example.
import assert from 'node:assert/strict';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const filmId = 'tt0113627';
// It stores beside its own file: here in a folder that is thrown away.
const folder = mkdtempSync(join(tmpdir(), 'film-reviews-'));
let server, origin;

before(async () => {
  const outDir = join(folder, 'server');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: {noExternal: true},
    build: {
      ssr: 'demo/server/reviews.ts',
      outDir,
      emptyOutDir: false,
      rolldownOptions: {output: {entryFileNames: 'reviews.mjs'}},
    },
  });
  cpSync(join(root, `demo/public/films/${filmId}.json`), join(folder, `public/films/${filmId}.json`));
  const {serveReviews} = await import(pathToFileURL(join(outDir, 'reviews.mjs')));
  server = createServer((request, response) => {
    if (!serveReviews(new URL(request.url, origin), request, response)) response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, {recursive: true});
});

let reviews = 0;
const aReview = (more) => ({
  id: `review-${++reviews}`,
  author: 'Bea',
  body: 'I came back to it after ten years.',
  ...more,
});
const key = 'a key that nobody else has';
const post = (review, {with: given = key, query = ''} = {}) =>
  fetch(`${origin}/reviews${query}`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({filmId, key: given, review}),
  });
const recordText = async () => (await fetch(`${origin}/films/${filmId}.json`)).text();
const stored = async ({id}) => JSON.parse(await recordText()).reviews.filter((review) => review.id === id);

test('a review that is sent twice is there once', async () => {
  const review = aReview();
  const statuses = [(await post(review)).status, (await post(review)).status];
  assert.deepEqual(statuses, [201, 200]);
  assert.equal((await stored(review)).length, 1);
});

test('a review that was changed after its answer was lost replaces the first', async () => {
  const review = aReview();
  await post(review);
  const {status} = await post({...review, title: 'Since', body: 'I came back to it after twenty years.'});
  assert.equal(status, 200);
  const [one, ...others] = await stored(review);
  assert.deepEqual([one.title, one.body, others.length], ['Since', 'I came back to it after twenty years.', 0]);
});

test('an earlier version that takes longer to arrive does not replace the later one', async () => {
  const review = aReview();
  const slow = post(review, {query: '?slow=300'});
  // Asked for first; the server answers each connection as it comes.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await post({...review, body: 'The later of the two texts.'});
  assert.equal((await slow).status, 200);
  assert.deepEqual(
    (await stored(review)).map(({body}) => body),
    ['The later of the two texts.'],
  );
});

test('nobody else replaces a review, whose id everybody can read', async () => {
  const review = aReview();
  await post(review);
  for (const other of ['another key of some length', '', null, 0, {}]) {
    const {status} = await post({...review, body: 'Something else altogether.'}, {with: other});
    assert.equal(status, 422);
  }
  assert.equal((await stored(review))[0].body, review.body);
});

test('a review without a key stands as it is, for everybody', async () => {
  const review = aReview();
  assert.equal((await post(review, {with: null})).status, 201);
  assert.equal((await post({...review, body: 'Something else altogether.'}, {with: null})).status, 422);
  assert.equal((await stored(review))[0].body, review.body);
});

test('a key is stored, and never published', async () => {
  await post(aReview());
  assert.ok(readFileSync(join(folder, '.reviews.json'), 'utf8').includes(key));
  assert.ok(!(await recordText()).includes(key));
});
