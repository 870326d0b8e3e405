// What pages that are swapped, cached and brought back have to show: each film once.
import {address, films, forms} from './post.mjs';

const [snippetId, snippetTitle] = films.snippet;

/** Two pages of films in different forms, and their paths. */
export const contents = {
  one: `<p id="which">One</p>${forms.tag}${forms.div}<p>${forms.htmlLink}</p>
<p>A film <a href="${address('hostile')}#film-card">in a sentence</a>, too.</p>`,
  two: `<p id="which">Two</p><film-card film-id="${snippetId}"><a href="${address('snippet')}">${snippetTitle}</a></film-card>
<pre><code class="language-film-card">${films.code[0]}</code></pre><p><a href="${address('url')}#film-card">N</a></p>
<p><a href="${address('link')}">A link that asks for nothing</a></p>`,
};
const expected = {
  One: [films.tag, films.div, films.link, films.hostile],
  Two: [films.snippet, films.code, films.url],
};

/** Waits until the page says that it is `which`, and looks whether each of its films is there once. */
export async function checkSwap(page, which, step, report) {
  const isThere = (name) =>
    document.querySelector('#which')?.textContent === name &&
    [...document.querySelectorAll('film-card')].every((card) => card.matches(':state(ready)'));
  await page.waitForFunction(isThere, {timeout: 8000}, which).catch(() => undefined);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await page.waitForFunction(isThere, {timeout: 8000}, which).catch(() => undefined);
  const wrong = await page.evaluate(
    (name, list) => {
      const found = [];
      if (document.querySelectorAll('#which').length !== 1 || document.querySelector('#which').textContent !== name)
        found.push(`not page ${name}`);
      const cards = [...document.querySelectorAll('film-card')];
      if (cards.length !== list.length) found.push(`${cards.length} cards of ${list.length}`);
      if (document.querySelector('film-card film-card')) found.push('a card in a card');
      for (const [id, title] of list) {
        const [card] = cards.filter((each) => each.getAttribute('film-id') === id);
        const text = card?.shadowRoot?.textContent ?? '';
        if (!text.includes(title)) found.push(`${title} is not shown`);
        if (card && card.children.length !== 1) found.push(`${title}: ${card.children.length} fallbacks`);
      }
      return found;
    },
    which,
    expected[which],
  );
  report(step, wrong.length === 0, wrong.join(', '));
}
