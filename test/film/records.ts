import type {FilmInput} from '../../src/film/index.js';

export const base = 'https://films.example/records/tt0113627.json';

/** The record of the design's table. */
export const seed = {
  id: 'tt0113627',
  title: 'Leaving Las Vegas',
  language: 'en',
  year: 1995,
  runtime: 111,
  certificates: [{rating: 'R', country: 'US'}],
  genres: ['Drama', 'Romance'],
  plot: 'A writer who has lost everything drives to Las Vegas, and meets a woman who asks nothing of him.',
  photos: ['Nicolas Cage', 'Elisabeth Shue', 'Mike Figgis'].map((caption, index) => ({
    url: `img/${index}.jpg`,
    caption,
  })),
  rating: {value: 7.5, best: 10, votes: 112836},
  reviews: [
    {
      author: 'A viewer',
      date: '2004-01-05',
      title: 'Stays with you',
      body: 'A first paragraph.\n\nA second one.',
      rating: {value: 9, best: 10},
      language: 'en',
    },
  ],
  releases: [{date: '1996-02-09', country: 'GB'}],
  languages: ['en', 'ru'],
  countries: ['FR', 'GB', 'US'],
  locations: [{name: 'California, USA'}],
  directors: [{name: 'Mike Figgis'}],
  cast: [{name: 'Nicolas Cage', role: 'Ben'}, {name: 'Elisabeth Shue'}],
  boxOffice: {
    budget: {amount: 3_600_000, currency: 'USD', estimated: true},
    openings: [{amount: 70_864, currency: 'USD', area: 'US', date: '1995-10-29'}],
    grosses: [
      {amount: 32_029_928, currency: 'USD', area: 'US'},
      {amount: 32_029_928, currency: 'USD', area: '001'},
    ],
  },
  links: [
    {kind: 'search', url: 'https://www.amazon.com/s?k=leaving+las+vegas', provider: 'Amazon'},
    {kind: 'contribute', url: 'https://example.org/edit'},
  ],
} satisfies FilmInput;

const image = {
  url: 'https://img.example/a.jpg',
  width: 600,
  height: 900,
  sources: [{url: 'https://img.example/a-300.jpg', width: 300}],
  caption: 'A caption',
  alt: 'What it shows',
  credit: 'A photographer',
  license: 'CC BY 4.0',
};
const person = {name: 'A person', role: 'A part', url: 'https://people.example/1', photo: image};

/** A record with every field there is, already as it is read: so it comes out as it went in. */
export const complete = {
  ...seed,
  originalTitle: 'Leaving Las Vegas',
  tagline: 'A line',
  certificates: [{rating: 'R', country: 'US', system: 'MPA', reason: 'Strong language'}],
  poster: image,
  photos: [image],
  rating: {value: 7.5, best: 10, votes: 112836, source: 'IMDb'},
  critics: {
    scores: [{source: 'Metacritic', value: 82, best: 100, count: 23, url: 'https://critics.example/', asOf: '2020-05'}],
    reviews: [
      {
        source: 'A paper',
        author: 'A critic',
        quote: 'A quote',
        value: 4,
        best: 5,
        url: 'https://paper.example/1',
        date: '1995',
      },
    ],
  },
  reviews: [
    {...seed.reviews[0]!, id: 'r1', spoiler: false, url: 'https://films.example/r1', helpful: {yes: 3, total: 4}},
  ],
  releases: [{date: '1996-02-09', country: 'GB', type: 'theatrical', note: 'London'}],
  languages: [{code: 'en'}, {code: 'sh', name: 'Serbo-Croatian'}],
  countries: [{code: 'FR'}, {name: 'Soviet Union'}],
  locations: [{name: 'California, USA', note: 'the desert', url: 'https://places.example/'}],
  directors: [person],
  writers: [person],
  cast: [person],
  boxOffice: {
    budget: seed.boxOffice.budget,
    openings: [{...seed.boxOffice.openings[0]!, theatres: 6}],
    grosses: [{amount: 32_029_928, currency: 'USD', area: 'US', asOf: '1996'}],
  },
  videos: [
    {
      title: 'Trailer',
      url: 'https://video.example/1',
      provider: 'youtube',
      key: 'a-B_9',
      thumbnail: image,
      duration: 121,
      kind: 'trailer',
    },
  ],
  related: [{id: 'tt0000417', title: 'A Trip to the Moon', year: 1902, poster: image, relation: 'also seen'}],
  links: [
    {
      kind: 'watch',
      url: 'https://watch.example/',
      label: 'Watch it',
      provider: 'A service',
      country: 'US',
      asOf: '2024-02-29',
    },
  ],
  sources: [{name: 'Wikidata', url: 'https://www.wikidata.org/', license: 'CC0', notice: 'With thanks'}],
} satisfies FilmInput;
