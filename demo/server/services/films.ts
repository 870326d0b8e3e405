import {readdirSync, readFileSync} from 'node:fs';
import type {FilmInput} from '../../../src/film/index.js';

/** An answer of a stand-in: JSON, or the address of a picture to go to. */
export type Answer = {readonly status?: number; readonly json: unknown} | {readonly location: string};

type Image = Exclude<FilmInput['poster'], string | undefined>;

/** A record of the demo; its pictures have sizes. */
export type DemoFilm = Omit<FilmInput, 'poster' | 'photos'> & {
  readonly poster?: Image;
  readonly photos?: readonly Image[];
};

const folder = new URL('../../public/films/', import.meta.url);

/** The demo's films, read again each time, so that an edit shows. */
export const demoFilms = (): DemoFilm[] =>
  readdirSync(folder)
    .filter((name) => /^tt\d+\.json$/.test(name))
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as DemoFilm);

/** The name of a picture's file, which is its name in all services as well. */
export const fileOf = ({url}: Image): string => url.split('/').pop() ?? '';

/** Where the demo has that file. */
export const imageAt = (file: string): Answer => ({location: `/images/${encodeURIComponent(file)}`});

/** The day of the first release; that of the opening weekend, where that was before. */
export const firstDate = ({releases = [], boxOffice}: DemoFilm): string =>
  [...releases, ...(boxOffice?.openings ?? [])].flatMap(({date}) => date ?? []).sort()[0] ?? '';

/** Of a name in the reader's English: `FR` is France. */
export const nameIn = (type: 'region' | 'language', code: string): string =>
  new Intl.DisplayNames('en', {type}).of(code) ?? code;

/** Codes or names, as far as they are codes. */
export const codesOf = (list: FilmInput['countries'] = []): string[] =>
  list.flatMap((one) => (typeof one === 'string' ? one : (one.code ?? [])));
