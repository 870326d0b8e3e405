import type {FilmInput} from '../../film/schema.js';
import {image} from './images.js';
import {list, type Movie, type Person} from './movie.js';

type People = Exclude<NonNullable<FilmInput['cast']>, string>;

/** Of the department of writing, but no writers. */
const NO_WRITER = /editor|consultant|coordinator|assistant|supervisor/i;

/** Cast, directors and writers. Who has several roles or jobs stands there once, with all of them. */
export function people({credits}: Movie, imageBase: string): Pick<FilmInput, 'cast' | 'directors' | 'writers'> {
  const crew = list(credits?.crew);
  const merge = (persons: Person[], roleOf: (person: Person) => unknown): People => {
    const merged = new Map<unknown, Person & {roles: Set<unknown>}>();
    for (const person of persons) {
      const key = person.id ?? person.name;
      const known = merged.get(key) ?? {...person, roles: new Set()};
      if (person.name) merged.set(key, known);
      known.roles.add(roleOf(person) || '');
    }
    return [...merged.values()].map(({id, name, profile_path, roles}) => ({
      name: name!,
      role: [...roles].filter((role) => role).join(', '),
      url: id ? `https://www.themoviedb.org/person/${id}` : undefined,
      photo: image(imageBase, 'profile', profile_path),
    }));
  };
  return {
    cast: merge(list(credits?.cast), ({character}) => character),
    directors: merge(
      crew.filter(({job}) => job === 'Director' || job === 'Co-Director'),
      () => '',
    ),
    writers: merge(
      crew.filter(({department, job}) => department === 'Writing' && !NO_WRITER.test(String(job))),
      // A writer's job is to write.
      ({job}) => job !== 'Writer' && job,
    ),
  };
}
