/** A film that can be chosen. */
export interface Found {
  id: string;
  title: string;
  year?: number | undefined;
  note?: string | undefined;
}

/** The site's own records, `public/films/`. */
export const samples: readonly Found[] = [
  {id: 'tt0113627', title: 'Leaving Las Vegas', year: 1995},
  {id: 'tt0000417', title: 'A Trip to the Moon', year: 1902, note: 'Le Voyage dans la Lune'},
  {id: 'tt0000439', title: 'The Great Train Robbery', year: 1903},
  {id: 'tt0010323', title: 'The Cabinet of Dr. Caligari', year: 1920, note: 'Das Cabinet des Dr. Caligari'},
  {id: 'tt0013442', title: 'Nosferatu', year: 1922, note: 'Nosferatu, eine Symphonie des Grauens'},
  {id: 'tt0017925', title: 'The General', year: 1926},
  {id: 'tt0063350', title: 'Night of the Living Dead', year: 1968},
];

export const sampleOf = (id: string): Found | undefined => samples.find((film) => film.id === id);

/** "Leaving Las Vegas (1995)" */
export const nameOf = ({title, year}: Found): string => (year ? `${title} (${year})` : title);

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Of the samples, those with all these words in their names. */
export function findSamples(text: string): readonly Found[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return samples.filter(({title, year, note = ''}) =>
    words.every((word) => plain(`${title} ${year} ${note}`).includes(word)),
  );
}
