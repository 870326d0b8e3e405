// Holds the CDN files, in bytes of brotli 11, against size-limits.json: each file against the first name there that fits
// it, and what a page loads in English, against the sums.
import {readdirSync, readFileSync} from 'node:fs';
import {constants, brotliCompressSync} from 'node:zlib';

const folder = new URL('../dist/cdn/', import.meta.url);
// A limit is what a file has now and may not outgrow; a goal is what it should come down to, and is said while missed.
const {goals, ...limits} = JSON.parse(readFileSync(new URL('size-limits.json', import.meta.url), 'utf8'));
const patterns = Object.keys(limits);

const fits = (name, pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name);
const limitOf = (name) => limits[patterns.find((pattern) => fits(name, pattern))];

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
for (const name of ['film-elements.js', 'film-elements.iife.js']) {
  if (!rows.some((row) => row.name === name)) throw new Error(`dist/cdn/${name} is missing`);
}
for (const name of patterns.filter((pattern) => pattern.includes(' + '))) {
  const loaded = name.split(' + ').flatMap((pattern) => {
    const found = rows.filter((row) => fits(row.name, pattern));
    if (found.length !== 1) throw new Error(`${found.length} files are ${pattern}`);
    return found;
  });
  const total = (key) => loaded.reduce((bytes, row) => bytes + row[key], 0);
  rows.push({name, raw: total('raw'), size: total('size'), limit: limits[name]});
}

for (const {name, raw, size, limit} of rows) {
  const verdict = size > limit ? `  ${size - limit} too many` : '';
  console.log(`${name.padEnd(34)} ${String(raw).padStart(7)} raw ${String(size).padStart(6)} br of ${limit}${verdict}`);
}
const say = ([wanted, goal]) =>
  rows.filter(({name}) => name === wanted).map(({name, size}) => `${name} ${size}, goal ${goal}`);
console.log(Object.entries(goals).flatMap(say).join('; '));
process.exitCode = rows.some(({size, limit}) => !(size <= limit)) ? 1 : 0;
