// What a page asks for, counted where it arrives: at the server.
import {withPage} from './browser.mjs';
import {page, script, source} from './pages.mjs';

async function ask(browser, server, body) {
  server.pages.set('/page.html', page(source + script, body));
  server.requests.length = 0;
  await withPage(browser, {}, async (browserPage) => {
    await browserPage.goto(`${server.origin}/page.html`);
    await server.quiet(1000);
  });
  return server.requests.filter((path) => path !== '/page.html');
}

/** The paths that one card, and that 100 elements of one film of all three kinds, make the browser ask for. */
export async function measureRequests(browser, server) {
  const tags = ['film-card', 'film-reviews', 'film-boxoffice'];
  const hundred = Array.from({length: 100}, (_, n) => `<${tags[n % 3]} film-id="1" loading="eager"></${tags[n % 3]}>`);
  return {
    one: await ask(browser, server, '<film-card film-id="1"><a href="/">Film 1</a></film-card>'),
    hundred: await ask(browser, server, hundred.join('\n')),
  };
}
