// What the built files cost a page, measured in Chromium: `node scripts/measure.mjs`, after `npm run build`. It takes about
// a minute. CPU times are of this machine; ratios and counts are what to compare.
import {launch} from './measure/browser.mjs';
import {measureCards} from './measure/cards.mjs';
import {largeRecords} from './measure/films.mjs';
import {measureShifts} from './measure/layout-shift.mjs';
import {longestTask} from './measure/long-tasks.mjs';
import {measureRequests} from './measure/requests.mjs';
import {startServer} from './measure/server.mjs';

const whole = (n) => n.toFixed(0);
const line = (name, ...values) => console.log(name.padEnd(34), ...values.map((value) => String(value).padStart(12)));

/** A blogger who follows the README keeps some room before the script runs. */
const room = `<style>
film-card:not(:defined), film-boxoffice:not(:defined) {display: block; min-block-size: 20em}
film-reviews:not(:defined) {display: block; min-block-size: 62em}
</style>`;

const server = await startServer();
const browser = await launch();
try {
  const {one, hundred} = await measureRequests(browser, server);
  console.log('One card asks for', one.join(' '));
  console.log('100 elements of one film ask for', hundred.join(' '));

  for (const layout of ['', 'grid']) {
    const {count, ours, theirs, ratio, ratios, records} = await measureCards(browser, server, {layout});
    console.log(
      `\n${count} cards of different films in ${layout ? 'a grid' : 'one column'}, medians of ${ratios.length}`,
    );
    line('', 'film-card', 'no script');
    line('main thread, ms of CPU', whole(ours.total), whole(theirs.total));
    line('heap, MB', ours.heap.toFixed(1), theirs.heap.toFixed(1));
    line('records asked for at load', records, '–');
    console.log(`ratio ${ratio.toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(' ')})`);
  }

  console.log('\nLayout shift, with a record that takes half a second');
  line('', 'film for bars', 'pixels', 'whole load', 'room kept');
  const kept = await measureShifts(browser, server, room);
  const shifts = await measureShifts(browser, server);
  for (const [index, {tag, width, shift, pixels, whole}] of shifts.entries())
    line(`${tag}, ${width} px`, shift.toFixed(3), pixels.toFixed(1), whole.toFixed(3), kept[index].whole.toFixed(3));

  console.log('\nLongest task, ms of CPU');
  line('', 'showing', 'reading');
  for (const src of ['/films/many-reviews.json', ...Object.keys(largeRecords).map((name) => `/large/${name}.json`)]) {
    const {showing, reading} = await longestTask(browser, server, src);
    line(src, whole(showing), reading ? whole(reading) : '–');
  }
} finally {
  await browser.close();
  server.stop();
}
