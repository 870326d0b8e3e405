/// <reference types="vite/client" />
import type {FilmCard, FilmProvider} from '../src/index.js';

const form = document.querySelector<HTMLFormElement>('#choose')!;
const provider = document.querySelector<FilmProvider>('#provider')!;
const line = document.querySelector<HTMLElement>('#line')!;
const status = document.querySelector<HTMLElement>('#status')!;
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;

/** Where the dev server stands in for the services. */
const STAND_INS: Readonly<Record<string, Record<string, string>>> = {
  wikidata: {base: 'services/wikidata/w/api.php', commons: 'services/commons'},
  tmdb: {base: 'services/tmdb/3', images: 'services/tmdb/t/p/'},
  omdb: {base: 'services/omdb/'},
};

/** A service and its options, in the words of `source`. Slashes may stand in a query as they are. */
function words(name: string, key: string, hasStandIns: boolean): string {
  const options = new URLSearchParams({...(key && name !== 'wikidata' && {key}), ...(hasStandIns && STAND_INS[name])});
  return `${name}${options.size ? '?' : ''}${String(options).replaceAll('%2F', '/')}`;
}

function sourceFrom(choice: string, key: string, hasStandIns: boolean): string {
  if (choice === 'json') return 'films/{id}.json';
  if (choice === 'schema-org') return choice;
  const names = choice === 'several' ? ['tmdb', 'wikidata'] : [choice];
  return names.map((name) => words(name, key, hasStandIns)).join(' ');
}

let since = 0;

/** Whether a choice asks nobody but this site. */
const isOurs = (choice: string): boolean => choice === 'json' || choice === 'schema-org' || field('standIns').checked;

/** Shows the line, and the film too if the reader has asked for it or nobody else is asked. */
function show(isWanted = false): void {
  const {value: choice} = form.elements.namedItem('source') as RadioNodeList;
  const id = field('id').value.trim();
  field('key').parentElement!.hidden = !/tmdb|omdb|several/.test(choice);
  const source = sourceFrom(choice, field('key').value.trim(), field('standIns').checked);
  line.textContent = `<meta name="film-source" content="${source.replaceAll('&', '&amp;')}">`;
  if (!isWanted && !isOurs(choice)) {
    status.textContent = 'Press “Show”, and your browser asks the service for the film.';
    return;
  }
  if (source === provider.source && id === provider.filmId) return;
  for (const link of provider.querySelectorAll('a'))
    link.href = `https://www.imdb.com/title/${encodeURIComponent(id)}/`;
  since = performance.now();
  status.textContent = 'Asking …';
  Object.assign(provider, {source, filmId: id});
}

/** Whoever chooses here wants to see the source, not what the browser has kept of another, be it of a stand-in. */
function choose(isWanted = false): void {
  const forgotten = 'caches' in window ? caches.delete('film-elements') : Promise.resolve();
  void forgotten.catch(() => undefined).then(() => show(isWanted));
}

const tell = (text: string) => {
  status.textContent = `${text}, after ${Math.round(performance.now() - since)} ms`;
};

const isCard = (target: EventTarget | null): target is FilmCard => (target as Element).localName === 'film-card';
provider.addEventListener('film-load', ({target, detail: {film}}) => {
  const names = film.sources?.map(({name}) => name).join(', ');
  if (isCard(target)) tell(`film-load: ${film.title}${names ? ` from ${names}` : ''}`);
});
provider.addEventListener('film-error', ({target, detail: {error}}) => {
  if (isCard(target)) tell(`film-error: ${error.code}`);
});

form.addEventListener('change', () => choose());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  choose(true);
});

// sources.html?source=tmdb&id=tt0017925; a key is typed in, and is nowhere kept.
const wanted = new URLSearchParams(location.search);
const choice = form.querySelector<HTMLInputElement>(
  `[value="${CSS.escape(wanted.get('source') ?? (import.meta.env.DEV ? 'wikidata' : 'json'))}"]`,
);
if (choice) choice.checked = true;
field('id').value = wanted.get('id') ?? 'tt0113627';
field('standIns').checked = import.meta.env.DEV;
field('standIns').disabled = !import.meta.env.DEV;
choose();
