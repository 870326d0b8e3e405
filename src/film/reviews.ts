import type {Review} from './schema.js';

export type ReviewOrder = 'newest' | 'oldest' | 'best' | 'worst' | 'helpful';

/** What puts a review before others, larger first; NaN where the review does not say. */
const ranks: Record<ReviewOrder, (review: Review) => number> = {
  newest: ({date}) => Date.parse(date ?? ''),
  oldest: (review) => -ranks.newest(review),
  best: ({rating}) => (rating ? rating.value / rating.best : NaN),
  worst: (review) => -ranks.best(review),
  // Those who found it helpful less those who did not; of equals, the larger share of readers.
  helpful: ({helpful}) => (helpful ? 2 * helpful.yes - helpful.total + helpful.yes / helpful.total / 2 : NaN),
};

/** The reviews in this order, those that have no date, rating or votes last. Equals stay as they were. */
export function sortReviews(reviews: readonly Review[], order: ReviewOrder): readonly Review[] {
  const ranked = reviews.map((review) => {
    const rank = ranks[order](review);
    return {review, rank: Number.isNaN(rank) ? -Infinity : rank};
  });
  // Two infinities differ by NaN, which `sort` takes for equal.
  return ranked.sort((a, b) => b.rank - a.rank).map(({review}) => review);
}

/** A review's rating in whole points from 1 to 10, whatever its own scale. */
export function scoreOf({rating}: Review): number | undefined {
  return rating && Math.max(1, Math.round((rating.value / rating.best) * 10));
}

/** The reviews with this score (1 to 10), or all. */
export function filterReviews(reviews: readonly Review[], score?: number): readonly Review[] {
  return score === undefined ? reviews : reviews.filter((review) => scoreOf(review) === score);
}

/** How many reviews have each score, the best first; scores that none has are left out. */
export function ratingCounts(reviews: readonly Review[]): [score: number, count: number][] {
  const counts = new Map<number, number>();
  for (const review of reviews) {
    const score = scoreOf(review);
    if (score) counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => b - a);
}

/** The paragraphs of a text: blank lines part them, single line breaks stay inside. */
export function paragraphs(body: string): string[] {
  return body.split(/\n\s*\n/);
}
