// Many cards on one page: what they ask for at first, and what they cost beside the same cards without any script.
import {median, meter, withPage} from './browser.mjs';
import {cards, page, script, source, staticCards} from './pages.mjs';

async function load(browser, server, path) {
  return withPage(browser, {}, async (browserPage) => {
    const meters = await meter(browserPage);
    server.requests.length = 0;
    await browserPage.goto(`${server.origin}${path}`, {waitUntil: 'load', timeout: 120_000});
    await server.quiet(700);
    const cpu = await meters.cpu();
    const heap = await meters.heap();
    const shown = await browserPage.evaluate(() => document.querySelectorAll('film-card:state(ready)').length);
    return {...cpu, heap, shown, records: server.requests.filter((path) => path.startsWith('/many/')).length};
  });
}

const medians = (runs) =>
  Object.fromEntries(Object.keys(runs[0]).map((key) => [key, median(runs.map((run) => run[key]))]));

/**
 * `count` cards of different films, against the same as declarative shadow DOM: medians of so many runs, by turns.
 * CPU time of the main thread in milliseconds, heap in MB; `ratio` is ours by theirs, the median of the pairs.
 */
export async function measureCards(browser, server, {count = 1000, runs = 5, layout = ''} = {}) {
  server.pages.set('/ours.html', page(source + script, cards(count), layout));
  const without = await withPage(browser, {}, (browserPage) => staticCards(browserPage, server, count));
  server.pages.set('/static.html', page('', without, layout));
  const ours = [];
  const theirs = [];
  // The first pair warms the machine up, and does not count.
  for (let run = 0; run <= runs; run++) {
    const pair = [await load(browser, server, '/ours.html'), await load(browser, server, '/static.html')];
    if (run) [ours, theirs].forEach((list, side) => list.push(pair[side]));
  }
  return {
    count,
    ours: medians(ours),
    theirs: medians(theirs),
    ratio: median(ours.map(({total}, run) => total / theirs[run].total)),
    ratios: ours.map(({total}, run) => total / theirs[run].total),
    records: Math.max(...ours.map(({records}) => records)),
  };
}
