import type {FilmInput} from '../../film/schema.js';
import type {Picture} from './movie.js';

type Image = Exclude<NonNullable<FilmInput['poster']>, string>;

/** Widths in pixels, and width by height where a picture's own is not known. https://developer.themoviedb.org/docs/image-basics */
const SIZES = {
  poster: {widths: [92, 154, 185, 342, 500, 780], shown: 500, ratio: 2 / 3},
  backdrop: {widths: [300, 780, 1280], shown: 780, ratio: 16 / 9},
  profile: {widths: [45, 185], shown: 185, ratio: 2 / 3},
};

/** A picture by its path, in the sizes that TMDB has it in; undefined where there is none. */
export function image(base: string, kind: keyof typeof SIZES, path: unknown, own: Picture = {}): Image | undefined {
  if (typeof path !== 'string' || !path.startsWith('/')) return undefined;
  const {widths, shown, ratio} = SIZES[kind];
  const full = Number(own.width) || Infinity;
  const source = (width: number) => ({url: `${base}w${width}${path}`, width});
  const sources = widths.filter((width) => width <= full).map(source);
  // Posters are never shown larger than their sizes, photos may fill a screen.
  if (kind === 'backdrop' && full < Infinity) sources.push({url: `${base}original${path}`, width: full});
  const {url, width} = sources.findLast((one) => one.width <= shown) ?? source(widths[0]!);
  return {url, width, height: Math.round(width / (full / Number(own.height) || ratio)), sources};
}

/** The film's pictures without words in them, then those with. They have no captions, and none is made up. */
export function photos(base: string, backdrops: readonly Picture[]): Image[] {
  const hasWords = ({iso_639_1: language}: Picture) => Number(!!language && language !== 'xx');
  return [...backdrops]
    .sort((a, b) => hasWords(a) - hasWords(b))
    .flatMap((picture) => image(base, 'backdrop', picture.file_path, picture) ?? []);
}
