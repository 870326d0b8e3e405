import type {Review} from '../../film/index.js';

/** A review as it is being written: what stands in the fields, by their names. */
export interface Draft {
  /** Goes with the review, so that who gets it twice knows it again. */
  readonly id: string;
  /** Goes with it too, and is published nowhere: who has it may replace the review. */
  readonly key: string;
  readonly author: string;
  /** 1 to 10, or empty. */
  readonly rating: string;
  readonly title: string;
  readonly body: string;
  readonly spoiler: boolean;
  /** A language tag, or empty. */
  readonly language: string;
}

/** What stands in a draft's place for a moment, for other tabs: the id of what was posted, or that nothing was. */
interface Sent {
  readonly sent: string | false;
}

export type Field = Exclude<keyof Draft, 'id' | 'key'>;

/** The most characters that a field of a record holds. */
export const limits: Partial<Record<Field, number>> = {author: 300, title: 300, body: 20_000};

/** What there is no storage for, or no room in it: as long as the page is open. */
const kept = new Map<string, Draft | Sent>();

const keyOf = (filmId: string): string => `film-elements:review:${filmId}`;

/** Not randomUUID(), which pages without https lack. */
const random = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** A draft with nothing in it. */
export const blankDraft = (language: string): Draft => ({
  id: random(),
  key: random(),
  author: '',
  rating: '',
  title: '',
  body: '',
  spoiler: false,
  language,
});

/** What was kept of a draft for this film, or `otherwise`. */
export function readDraft(filmId: string, otherwise: Draft): Draft {
  let found: unknown = kept.get(filmId);
  try {
    found ??= JSON.parse(localStorage.getItem(keyOf(filmId)) ?? '');
  } catch {
    // Nothing kept, or no storage.
  }
  return fill(otherwise, found);
}

/** Keeps a draft, or what became of it, or forgets it. */
export function keepDraft(filmId: string, draft?: Draft | Sent): void {
  kept.delete(filmId);
  try {
    if (draft) localStorage.setItem(keyOf(filmId), JSON.stringify(draft));
    else localStorage.removeItem(keyOf(filmId));
  } catch {
    if (draft) kept.set(filmId, draft);
  }
}

/** Forgets a draft that was posted or saved; what was written since, in another form, is kept. */
export function forgetDraft(filmId: string, sent: Draft, isPosted: boolean): void {
  if (JSON.stringify(readDraft(filmId, sent)) !== JSON.stringify(sent)) return;
  keepDraft(filmId, {sent: isPosted && sent.id});
  keepDraft(filmId);
}

/** A draft with what is good of `found`, whatever that is. */
export function fill(draft: Draft, found: unknown): Draft {
  const given = Object(found) as Record<string, unknown>;
  const good = Object.entries(draft).map(([key, value]) => [
    key,
    typeof given[key] === typeof value ? given[key] : value,
  ]);
  return Object.fromEntries(good) as Draft;
}

/** What a draft was, of what a form on the page was given for this film; see `toReview`. */
export function fromValue(filmId: string, value: string | null | undefined): unknown {
  try {
    const saved = JSON.parse(value ?? '') as {filmId: unknown; review: Review};
    const {review} = saved;
    return saved.filmId === filmId ? {...review, rating: String(review.rating?.value ?? '')} : undefined;
  } catch {
    return undefined;
  }
}

/** The review that a draft is, as a record has it; what was left empty is absent. */
export function toReview({id, author, rating, title, body, spoiler, language}: Draft): Review & {readonly id: string} {
  return {
    id,
    author: author.trim(),
    date: new Date().toISOString().slice(0, 10),
    ...(title.trim() && {title: title.trim()}),
    body: body.trim(),
    ...(rating && {rating: {value: Number(rating), best: 10}}),
    ...(language && {language}),
    ...(spoiler && {spoiler}),
  };
}
