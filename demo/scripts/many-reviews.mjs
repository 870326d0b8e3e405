// Writes public/films/many-reviews.json: 10,000 invented reviews, the same ones at every run.
//   node demo/scripts/many-reviews.mjs
import {writeFileSync} from 'node:fs';

const COUNT = 10_000;
const DAY = 86_400_000;
const NEWEST = Date.UTC(2026, 9, 31);

/** A small linear congruential generator: the same numbers at every run, on every machine. */
const numbers = (seed) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const next = numbers(113627);
const upTo = (n) => Math.floor(next() * n);
const pick = (list) => list[upTo(list.length)];

const OPENINGS = [
  'I went in cold.',
  'A friend dragged me along.',
  'Third time now.',
  'Seen on a train.',
  'Rain outside, so why not.',
];
const SENTENCES = [
  'The harbour looks better than the people in it.',
  'The first hour takes its time and is right to.',
  'The music stops exactly where it should.',
  'I could have done with one storm fewer.',
  'Nobody raises a voice, and you hear every word.',
  'The second half is a different, louder film.',
  'Watch the old woman in the ticket office.',
  'The dog gives the best performance.',
  'I guessed the ending and liked it all the same.',
  'It is ten minutes too long and I would not cut any of them.',
];
const TITLES = [
  'Quiet',
  'Worth the ferry',
  'Fog and more fog',
  'I stayed',
  'Half a film',
  'Bring a coat',
  'Again, please',
  'Not my port',
];

const sentences = (n) => Array.from({length: n}, () => pick(SENTENCES)).join(' ');
/** Most readers write a line or two; one in fifty writes an essay. */
const bodyOf = (n) =>
  n % 50 === 7 ? [pick(OPENINGS), sentences(7), sentences(6), sentences(5)].join('\n\n') : sentences(1 + upTo(2));

const reviewOf = (n) => ({
  id: `r${n}`,
  author: `Sample reader ${n}`,
  date: new Date(NEWEST - n * 0.9 * DAY).toISOString().slice(0, 10),
  ...(next() < 0.6 && {title: pick(TITLES)}),
  body: bodyOf(n),
  ...(next() < 0.9 && {rating: {value: 1 + Math.floor(10 * Math.sqrt(next())), best: 10}}),
  ...(next() < 0.05 && {spoiler: true}),
  ...(next() < 0.3 && {helpful: votes()}),
});

function votes() {
  const total = 1 + upTo(90);
  return {yes: upTo(total + 1), total};
}

const film = {
  id: 'many-reviews',
  title: 'The Long Harbour, Reviewed (sample)',
  language: 'en',
  year: 2019,
  sources: [
    {name: 'Sample record', notice: 'This film does not exist. Its 10,000 reviews were put together by a script.'},
  ],
};
const lines = Array.from({length: COUNT}, (_, i) => JSON.stringify(reviewOf(i + 1)));
const head = JSON.stringify(film).slice(0, -1);
writeFileSync(
  new URL('../public/films/many-reviews.json', import.meta.url),
  `${head},"reviews":[\n${lines.join(',\n')}\n]}\n`,
);
