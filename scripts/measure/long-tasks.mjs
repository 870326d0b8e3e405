// How long the page cannot answer its reader while a large record is read and shown.
import {withPage} from './browser.mjs';
import {page, script} from './pages.mjs';

/**
 * The longest task of a page's main thread while `act` goes on, in milliseconds of CPU time: what it would take on a
 * machine that has nothing else to do.
 */
async function longestWhile(browserPage, act) {
  await browserPage.tracing.start({categories: ['-*', 'toplevel']});
  await act();
  const {traceEvents} = JSON.parse(new TextDecoder().decode(await browserPage.tracing.stop()));
  const thread = ({pid, tid}) => `${pid} ${tid}`;
  const isMain = ({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain';
  const mains = new Set(traceEvents.filter(isMain).map(thread));
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && mains.has(thread(event)));
  if (!tasks.length) throw new Error('The browser told of no tasks');
  return Math.max(...tasks.map(({tdur = 0}) => tdur)) / 1000;
}

/** What a reader does with reviews: more of them, in another order, of one rating. */
const read = (browserPage) =>
  browserPage.evaluate(async () => {
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

/** The longest task while a card and the reviews of the record at `src` are shown, and then while those are read. */
export async function longestTask(browser, server, src) {
  const elements = ['film-card', 'film-reviews'].map((tag) => `<${tag} src="${src}" loading="eager"></${tag}>`);
  server.pages.set('/task.html', page(script, elements.join('')));
  return withPage(browser, {}, async (browserPage) => {
    const showing = await longestWhile(browserPage, async () => {
      await browserPage.goto(`${server.origin}/task.html`);
      await browserPage.waitForSelector('film-card:state(ready)');
      await browserPage.waitForSelector('film-reviews:is(:state(ready), :state(empty))');
      await server.quiet(500);
    });
    const hasReviews = await browserPage.$('film-reviews:state(ready)');
    const reading = hasReviews ? await longestWhile(browserPage, () => read(browserPage)) : 0;
    return {showing, reading};
  });
}
