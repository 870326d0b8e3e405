// Records for measurements: as many films as one likes, and some that are as large as a record may be.

const posters = ['poster-300', 'tt0000417', 'tt0013442', 'tt0017925'];

/** The invented film number `n`, with what a card shows. */
export const film = (n) => ({
  id: String(n),
  title: `The Long Road, Part ${n}`,
  language: 'en',
  year: 1920 + (n % 100),
  runtime: 70 + (n % 90),
  certificates: [{rating: 'PG', country: 'US'}],
  genres: ['Drama', 'Romance'],
  plot: `Film number ${n} of a list that goes on for as long as anybody asks. Somebody arrives, somebody leaves, and a train that was late in the first scene is on time in the last.`,
  poster: {url: `/images/${posters[n % 4]}.jpg`, width: 400, height: 600},
  rating: {value: 1 + (n % 90) / 10, best: 10, votes: 1000 + n},
  directors: [{name: 'A Director'}],
  cast: [{name: 'An Actor'}, {name: 'Another Actor'}],
  sources: [{name: 'Sample record'}],
});

const MEGABYTE = 2 ** 20;
const review = (n, body) => ({
  author: `Reader ${n}`,
  date: '2020-02-02',
  rating: {value: 7, best: 10},
  title: 'A title',
  body,
});
const withReviews = (count, body) =>
  JSON.stringify({...film(0), reviews: Array.from({length: count}, (_, n) => review(n, body))});

/** Of about 10 MB each, by what they are full of. */
export const largeRecords = {
  plot: () => JSON.stringify({...film(0), plot: 'long '.repeat((10 * MEGABYTE) / 5)}),
  accents: () => JSON.stringify({...film(0), plot: 'é\u0301\u0302 '.repeat((10 * MEGABYTE) / 7)}),
  reviews: () => withReviews(48_000, 'A few words that someone wrote about this film. '.repeat(2)),
  japanese: () => withReviews(9_000, '誰かがこの映画について書いた、いくつかの言葉です。'.repeat(15)),
  longReviews: () => withReviews(500, 'A few words that someone wrote about this film. '.repeat(400)),
};
