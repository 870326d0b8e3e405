import {FilmCard, parseFilm, setDefaultSource, type Film, type FilmSource} from 'film-elements';
import 'film-elements/film-elements.js';
import 'film-elements/elements/film-card/define.js';
import {FilmReviews} from 'film-elements/elements/film-reviews/film-reviews.js';
import {parseFilm as parse} from 'film-elements/film.js';
import type {FilmResponse} from 'film-elements/sources.js';

const source: FilmSource = {get: (id) => Promise.resolve({id, title: 'A film'})};
setDefaultSource(source);

const card = document.createElement('film-card');
const same: FilmCard = card;
card.addEventListener('film-load', (event) => {
  const film: Film = event.detail.film;
  console.log(film.title, same);
});
document.addEventListener('film-error', (event) => console.log(event.detail.error.code));
// @ts-expect-error no such layout
card.layout = 'sideways';

export const film: Film = (parse === parseFilm ? parse : parseFilm)({}, 'https://example.com/').film;
export const reviews = new FilmReviews();
export type Response = FilmResponse;
