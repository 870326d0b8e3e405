// The pages that are measured.
import {film} from './films.mjs';

export const script = '<script type="module" src="/cdn/film-elements.js"></script>';
export const source = '<meta name="film-source" content="/many/{id}.json">';

const style = `body {margin: 0; font: 16px/1.5 sans-serif} main {max-width: 40rem; margin: 0 auto} film-card {margin: 1rem 0}
  .grid {max-width: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1rem}`;

export const page = (head, body, className = '') => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A page</title><style>${style}</style>${head}</head>
<body><main class="${className}">${body}</main></body></html>`;

const numbers = (count) => Array.from({length: count}, (_, n) => n);
const link = (n) => `<a href="/films/${n}">Film ${n}</a>`;

/** Cards of as many films, as a blogger writes them. */
export const cards = (count, attributes = '') =>
  numbers(count)
    .map((n) => `<film-card film-id="${n}" ${attributes}>${link(n)}</film-card>`)
    .join('\n');

/**
 * The same cards as declarative shadow DOM: what our element renders of each film, with its style sheet in each, and no
 * script. Lit's comments are taken out.
 */
export async function staticCards(browserPage, server, count) {
  server.pages.set('/one.html', page(script, '<film-card loading="eager"></film-card>'));
  await browserPage.goto(`${server.origin}/one.html`);
  const {css, roots} = await browserPage.evaluate(async (films) => {
    await customElements.whenDefined('film-card');
    const card = document.querySelector('film-card');
    const roots = [];
    for (const [n, film] of films.entries()) {
      card.innerHTML = `<a href="/films/${n}">Film ${n}</a>`;
      card.film = film;
      await card.updateComplete;
      roots.push(card.shadowRoot.innerHTML);
    }
    const css = customElements.get('film-card').elementStyles.map(({cssText}) => cssText);
    return {css: css.join(''), roots};
  }, numbers(count).map(film));
  return roots
    .map((root, n) => {
      const shadow = `<style>${css}</style>${root.replace(/<!--.*?-->/g, '')}`;
      return `<film-card><template shadowrootmode="open">${shadow}</template>${link(n)}</film-card>`;
    })
    .join('\n');
}
