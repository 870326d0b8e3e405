import type {FilmInput} from '../../film/schema.js';
import {list, type Movie, type Texts as Texted, type Translation} from './movie.js';

/** TMDB's own codes as language tags: none, and Cantonese. */
const LANGUAGES: Readonly<Record<string, string>> = {xx: 'zxx', cn: 'yue'};

export const languageCode = (code: string | undefined): string | undefined =>
  Object.hasOwn(LANGUAGES, String(code)) ? LANGUAGES[code!] : code || undefined;

type Texts = Pick<FilmInput, 'title' | 'originalTitle' | 'language' | 'plot' | 'tagline'>;

/** Title, tagline and plot in one language: the one asked for, else English, else the title in the film's own. */
export function texts(movie: Movie, tag: string): Texts {
  const {title = '', original_title: originalTitle} = movie;
  const textsIn = (language: string | undefined, {title, overview, tagline}: Texted): Texts => ({
    title: title || movie.title || '',
    originalTitle,
    language,
    plot: overview ?? undefined,
    tagline: tagline ?? undefined,
  });
  if (movie.overview || title !== originalTitle) return textsIn(tag, movie);
  const isEnglish = ({iso_639_1, data}: Translation) => iso_639_1 === 'en' && data?.overview;
  const english = list(movie.translations?.translations).find(isEnglish)?.data;
  return english ? textsIn('en', english) : textsIn(languageCode(movie.original_language), movie);
}
