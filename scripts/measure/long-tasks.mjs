// How long the page cannot answer its reader while a large record is read and shown.
import {withPage} from './browser.mjs';
import {page, script} from './pages.mjs';

/** In the page, before all of it. The browser tells of tasks over 50 ms. */
function watch() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) globalThis.tasks.push(duration);
  }).observe({type: 'longtask', buffered: true});
}

/** What a reader does with reviews: more of them, in another order, of one rating. */
async function read(browserPage) {
  await browserPage.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 300));
    const root = document.querySelector('film-reviews').shadowRoot;
    const choose = (index, value) => {
      const select = root.querySelectorAll('select')[index];
      select.value = value;
      select.dispatchEvent(new Event('change'));
    };
    for (const act of [
      () => root.querySelector('.more')?.click(),
      () => choose(0, 'helpful'),
      () => choose(0, 'oldest'),
      () => choose(1, '7'),
    ]) {
      act();
      await pause();
    }
  });
}

/**
 * The longest task in milliseconds, 0 if none took 50, while a card and the reviews of the record at `src` are shown,
 * and then while those reviews are read.
 */
export async function longestTask(browser, server, src) {
  const elements = ['film-card', 'film-reviews'].map((tag) => `<${tag} src="${src}" loading="eager"></${tag}>`);
  server.pages.set('/task.html', page(script, elements.join('')));
  return withPage(browser, {}, async (browserPage) => {
    await browserPage.evaluateOnNewDocument(watch);
    await browserPage.goto(`${server.origin}/task.html`);
    await browserPage.waitForSelector('film-card:state(ready)');
    await browserPage.waitForSelector('film-reviews:is(:state(ready), :state(empty))');
    await server.quiet(1000);
    const longest = () => browserPage.evaluate(() => Math.max(0, ...globalThis.tasks.splice(0)));
    const showing = await longest();
    if (await browserPage.$('film-reviews:state(ready)')) await read(browserPage);
    return {showing, reading: await longest()};
  });
}
