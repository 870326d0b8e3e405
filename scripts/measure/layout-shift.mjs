// What moves on a page while a film is on its way, and when it comes.
import {withPage} from './browser.mjs';
import {page, script} from './pages.mjs';

export const tags = ['film-card', 'film-reviews', 'film-boxoffice'];
export const widths = [280, 480, 800];

/** In the page, before all of it: notes each shift, and where what stands below the element is in each of its states. */
function watch() {
  const seen = (globalThis.seen = {shifts: [], loadedAt: Infinity, below: {}});
  const note = (entries) => {
    for (const {value, startTime} of entries) seen.shifts.push({value, startTime});
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({type: 'layout-shift', buffered: true});
  addEventListener('film-load', () => (seen.loadedAt = performance.now()));
  const look = () => {
    note(observer.takeRecords());
    const top = document.querySelector('#below')?.getBoundingClientRect().top;
    for (const state of ['loading', 'ready']) if (document.querySelector(`:state(${state})`)) seen.below[state] = top;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * Of one element above a text, in a column of that width, with a record that takes half a second: the layout shift when
 * the film takes the place of the skeleton, by how many pixels the text below moved then, and the layout shift of the
 * whole load, from the author's link on.
 */
async function shiftOf(browser, server, tag, width, head) {
  const element = `<${tag} src="/films/tt0113627.json"><a href="/">Leaving Las Vegas (1995)</a></${tag}>`;
  const text = '<p id="below">What the blog goes on to say, on a line or two of its own.</p>'.concat(
    '<p>And more.</p>'.repeat(9),
  );
  const column = `<style>main {width: ${width}px; max-width: none}</style>`;
  server.pages.set('/shift.html', page(column + head + script, element + text));
  // As high as the element needs: what is out of sight does not count as shifted.
  return withPage(browser, {width: Math.max(width, 400), height: 2000}, async (browserPage) => {
    await browserPage.evaluateOnNewDocument(watch);
    await browserPage.goto(`${server.origin}/shift.html`);
    await browserPage.waitForSelector(`${tag}:state(ready)`);
    await server.quiet(700);
    const {shifts, loadedAt, below} = await browserPage.evaluate(() => globalThis.seen);
    const sum = (list) => list.reduce((total, {value}) => total + value, 0);
    return {
      tag,
      width,
      shift: sum(shifts.filter(({startTime}) => startTime >= loadedAt)),
      pixels: below.ready - below.loading,
      whole: sum(shifts),
    };
  });
}

/** Each element at each width. */
export async function measureShifts(browser, server, head = '') {
  server.recordDelay = 500;
  const results = [];
  for (const tag of tags) for (const width of widths) results.push(await shiftOf(browser, server, tag, width, head));
  server.recordDelay = 0;
  return results;
}
