import type {FilmReviews} from '../src/index.js';

// A page that takes reviews over itself: it keeps them for as long as it is open, and likes none that shouts.
const list = document.querySelector<FilmReviews>('#taken film-reviews')!;
const said = document.querySelector('#taken output')!;

list.addEventListener('film-review-submit', ({detail}) => {
  const {review, respondWith} = detail;
  const isLoud = review.body === review.body.toUpperCase() && review.body !== review.body.toLowerCase();
  const errors = {body: 'Not so loud, please.'};
  respondWith(isLoud ? Promise.reject(Object.assign(new Error('Refused'), {status: 422, errors})) : Promise.resolve());
  if (!isLoud) said.textContent = `The page has got: ${JSON.stringify(review)}`;
});
list.addEventListener('film-vote', ({detail}) => {
  said.textContent = `The page has got: ${JSON.stringify(detail)}`;
});

const form = document.querySelector('form')!;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  form.querySelector('output')!.textContent = JSON.stringify([...new FormData(form)]);
});
