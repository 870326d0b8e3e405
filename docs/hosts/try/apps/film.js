// What the apps have in common: two films, a link of the app's own, and HTML as an editor wrote it.
export const films = [
  {id: 'tt0113627', title: 'Leaving Las Vegas'},
  {id: 'tt0017925', title: 'The General'},
];
export const ownLink = 'https://www.imdb.com/title/tt0010323/#film-card';
export const thirdLink = 'https://www.imdb.com/title/tt0000439/#film-card';
export const htmlOf = (n) =>
  n
    ? '<p>Changed: <a href="https://www.imdb.com/title/tt0063350/#film-card">Night of the Living Dead</a></p>'
    : '<p><a href="https://www.imdb.com/title/tt0013442/#film-card">Nosferatu</a></p>';

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Hydrates a page made on a server: at once, seconds later, before the elements come, or when they have shown their films. */
export async function hydrateWith(hydrate) {
  const {app: when} = document.querySelector('[data-app]').dataset;
  if (when === 'slow') await wait(3000);
  if (when === 'last') await cardIsShown();
  hydrate();
  if (when !== 'first') return;
  await wait(300);
  document.head.append(
    Object.assign(document.createElement('script'), {type: 'module', src: '/film-elements/film-elements.js'}),
  );
}

async function cardIsShown() {
  await customElements.whenDefined('film-card');
  for (let i = 0; i < 100; i++) {
    if (document.querySelector('[data-app] film-card').matches(':state(ready)')) return;
    await wait(50);
  }
}
