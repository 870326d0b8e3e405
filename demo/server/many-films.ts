const FIRST = ['Silent', 'Paper', 'Second', 'Winter', 'Distant', 'Borrowed', 'Copper', 'Little', 'Hidden', 'Northern'];
const LAST = ['Harbour', 'Orchard', 'Letters', 'Engine', 'Garden', 'Machine', 'Parade', 'Station', 'Weather', 'Mirror'];
const GENRES = ['Drama', 'Comedy', 'Western', 'Horror', 'Romance', 'Mystery', 'Adventure'];
const POSTERS = ['poster-300', 'tt0000417', 'tt0013442', 'tt0017925'];

const at = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

/** The invented film number `n`: always the same one. Its pictures lie two folders up, as `/films/many/7.json` needs. */
export function manyFilm(n: number): object {
  const title = `The ${at(FIRST, n)} ${at(LAST, Math.floor(n / 10))}`;
  const poster = {url: `../../images/${at(POSTERS, n)}.jpg`, width: 2, height: 3};
  return {
    id: String(n),
    title: n < 100 ? title : `${title} ${Math.floor(n / 100) + 1}`,
    language: 'en',
    year: 1920 + ((n * 7) % 100),
    runtime: 70 + ((n * 13) % 90),
    genres: [at(GENRES, n), at(GENRES, n + 2)],
    plot: `Film number ${n} of a list that goes on for as long as anybody asks. Somebody arrives, somebody leaves, and a train that was late in the first scene is on time in the last.`,
    ...(n % 5 && {poster}),
    rating: {value: 1 + ((n * 37) % 90) / 10, best: 10, votes: 1 + ((n * 7919) % 250_000)},
    sources: [{name: 'Sample record', notice: 'This film does not exist.'}],
  };
}
