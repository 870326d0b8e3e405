import {FilmError} from '../../src/film/errors.js';
import {cleanId, isAddress, readRef} from './film-ref.js';
import {findSamples, nameOf, samples, sampleOf, type Found} from './films.js';
import {searchWikidata} from './wikidata.js';

/** Whose records an id of a search is of, as it is said beside it. */
const sites: Readonly<Record<string, string>> = {tt: 'IMDb', Q: 'Wikidata'};

/** What was typed, as films that it may mean, before anybody is asked. */
function meant(text: string): {films: readonly Found[]; note: string} {
  const id = readRef(text);
  if (id) return {films: [sampleOf(id) ?? named(id)], note: ''};
  if (isAddress(text))
    return {
      films: [],
      note: 'This address names no film by its id. Take the film’s page on IMDb, Wikidata or TMDB.',
    };
  const films = findSamples(text);
  const own = /^\d{1,10}$|^[a-z\d]+([._~-][a-z\d]+)+$/i.test(text) ? cleanId(text) : undefined;
  return {films: own ? [...films, named(own)] : films, note: ''};
}

/** A film of which no more than the id is known. */
function named(id: string): Found {
  const site = sites[/^(tt|Q)\d/.exec(id)?.[1] ?? ''];
  const note = site ? `${site}’s id` : /^\d+$/.test(id) ? 'TMDB’s number of a film' : 'a record of your own';
  return {id, title: id, note};
}

const reasons: Readonly<Record<string, string>> = {
  unavailable: 'Wikidata could not be reached',
  timeout: 'Wikidata has not answered',
  invalid: 'Wikidata’s answer could not be read',
};

/** The search for a film; `choose` is called with the one that the reader takes. */
export function bindSearch(box: HTMLElement, choose: (film: Found) => void): void {
  const find = <Type extends Element>(selector: string): Type => box.querySelector<Type>(selector)!;
  const input = find<HTMLInputElement>('input[type=search]');
  const list = find<HTMLUListElement>('ul');
  const ask = find<HTMLButtonElement>('[data-ask]');
  const status = find<HTMLElement>('[role=status]');
  let asked: AbortController | undefined;

  function row(film: Found): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    const name = document.createElement('b');
    name.dir = 'auto';
    name.textContent = nameOf(film);
    const note = document.createElement('span');
    note.dir = 'auto';
    note.textContent = [film.note, film.title === film.id ? '' : film.id].filter(Boolean).join(' · ');
    button.append(name, note);
    button.addEventListener('click', () => {
      choose(film);
      input.value = '';
      show([], `${nameOf(film)} is chosen.`);
      input.focus();
      ask.hidden = true;
    });
    item.append(button);
    return item;
  }

  function show(films: readonly Found[], said: string): void {
    list.replaceChildren(...films.map(row));
    status.textContent = said;
  }

  function look(): void {
    asked?.abort();
    const text = input.value.trim();
    const {films, note} = text ? meant(text) : {films: [], note: ''};
    ask.hidden = !text || !!readRef(text) || isAddress(text);
    // A record of the reader's own may be meant, too: it is none of these.
    const ours = films.filter(({id}) => sampleOf(id)).length;
    const count = ours === 1 ? '1 film' : `${ours || 'None'}${ours ? ' films' : ''}`;
    show(
      films,
      note || (text && (readRef(text) ? '' : `${count} of this site’s ${samples.length}${ours ? '' : ' films'}.`)),
    );
  }

  async function search(): Promise<void> {
    asked?.abort();
    asked = new AbortController();
    const {signal} = asked;
    const text = input.value.trim().slice(0, 200);
    status.textContent = 'Asking Wikidata…';
    try {
      const films = await searchWikidata(text, AbortSignal.any([signal, AbortSignal.timeout(10_000)]));
      if (signal.aborted) return;
      show(films, films.length ? `${films.length} of Wikidata’s films.` : 'Wikidata knows no film of this name.');
    } catch (error) {
      if (signal.aborted) return;
      const isLate = error instanceof DOMException && error.name === 'TimeoutError';
      const reason =
        reasons[isLate ? 'timeout' : error instanceof FilmError ? error.code : ''] ?? reasons['unavailable']!;
      status.textContent = `${reason}. Try again, or paste the film’s id or address.`;
    }
  }

  input.addEventListener('input', look);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    // The form is never sent.
    event.preventDefault();
    const films = list.querySelectorAll('button');
    if (films.length === 1) films[0]!.click();
    else if (!films.length && !ask.hidden) void search();
    else films[0]?.focus();
  });
  ask.addEventListener('click', () => void search());
}
