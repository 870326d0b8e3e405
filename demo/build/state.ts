import {lookNames, looks, shows, sources, type Look, type Source} from './choices.js';
import {oneLine} from './escape.js';
import {cleanId} from './film-ref.js';
import {nameOf, sampleOf} from './films.js';
import {cleanValue, tokens, type Tokens} from './tokens.js';

/** All that can be chosen. */
export interface State {
  film: string;
  /** What the link in the element says; empty for the film's own name. */
  title: string;
  show: string;
  looks: Partial<Record<Look, string>>;
  source: Source;
  tokens: Tokens;
}

export const FIRST = 'tt0113627';

/** What the link says: as it was typed, else the film's name where it is known, else its id. */
export function titleOf({title, film}: State): string {
  const sample = sampleOf(film);
  return oneLine(title) || (sample ? nameOf(sample) : film);
}

/** Whether an attribute says anything on an element. */
export function isFor(show: string, look: Look): boolean {
  if (look === 'layout') return show === 'card';
  return look !== 'sections' || show === 'page';
}

/** The attributes that were chosen, as far as the element has them. */
export function attributesOf({show, looks: chosen}: State): [Look, string][] {
  return lookNames.flatMap((name) => {
    const value = chosen[name];
    return value && isFor(show, name) ? [[name, value] as [Look, string]] : [];
  });
}

/** What an address says. Anybody may have written it: what is not one of ours is as if it were not there. */
export function fromQuery(query: URLSearchParams): State {
  const get = (name: string): string => query.get(name) ?? '';
  const known = <Name extends string>(name: string, names: readonly Name[]): Name =>
    names.find((one) => one === get(name)) ?? names[0]!;
  return {
    film: cleanId(get('film')) ?? FIRST,
    title: oneLine(get('title')).slice(0, 300),
    show: known(
      'show',
      shows.map(({show}) => show),
    ),
    looks: Object.fromEntries(lookNames.flatMap((name) => (looks[name].test(get(name)) ? [[name, get(name)]] : []))),
    source: known(
      'source',
      sources.map(({source}) => source),
    ),
    tokens: new Map(
      tokens.flatMap(({name, kind}) => {
        const text = get(name.slice('--film-'.length));
        const value = cleanValue(kind === 'color' && /^([\da-f]{3}){1,2}$/i.test(text) ? `#${text}` : text);
        return value ? [[name, value] as const] : [];
      }),
    ),
  };
}

/** The address's part after the `?`: what is not as at first. */
export function toQuery(state: State): string {
  const query = new URLSearchParams({film: state.film});
  const set = (name: string, value: string, first = ''): void => {
    if (value !== first) query.set(name, value);
  };
  set('title', oneLine(state.title));
  set('show', state.show, shows[0].show);
  for (const [name, value] of attributesOf(state)) set(name, value);
  set('source', state.source, sources[0].source);
  for (const {name, kind} of tokens) {
    const value = state.tokens.get(name) ?? '';
    set(name.slice('--film-'.length), kind === 'color' ? value.replace(/^#(?=([\da-f]{3}){1,2}$)/i, '') : value);
  }
  return query.toString();
}
