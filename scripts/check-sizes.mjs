// Holds each CDN file, in bytes of brotli 11, against size-limits.json. film-elements.js loads nothing more for an
// English page: the build fails if it imports another file (vite-cdn-chunks.ts).
import {readdirSync, readFileSync} from 'node:fs';
import {constants, brotliCompressSync} from 'node:zlib';

const folder = new URL('../dist/cdn/', import.meta.url);
const limits = JSON.parse(readFileSync(new URL('size-limits.json', import.meta.url), 'utf8'));
const limitOf = (name) => limits[name] ?? limits['*-*.js'];

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length},
  }).length;

const rows = readdirSync(folder)
  .filter((name) => name.endsWith('.js'))
  .map((name) => {
    const bytes = readFileSync(new URL(name, folder));
    return {name, raw: bytes.length, size: brotli(bytes), limit: limitOf(name)};
  });

for (const {name, raw, size, limit} of rows) {
  const verdict = size > limit ? `  ${size - limit} too many` : '';
  console.log(`${name.padEnd(28)} ${String(raw).padStart(7)} raw ${String(size).padStart(6)} br of ${limit}${verdict}`);
}
for (const name of ['film-elements.js', 'film-elements.iife.js']) {
  if (!rows.some((row) => row.name === name)) throw new Error(`dist/cdn/${name} is missing`);
}
const main = rows.find(({name}) => name === 'film-elements.js');
console.log(`film-elements.js: ${main.size} bytes brotli of ${main.limit}`);
process.exitCode = rows.some(({size, limit}) => size > limit) ? 1 : 0;
