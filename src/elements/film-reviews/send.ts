import type {Review} from '../../film/index.js';
import {FilmReviewSubmitEvent, FilmVoteEvent, type Vote} from '../base/reader-events.js';
import type {FilmReviews} from './film-reviews.js';

/**
 * Tells the page of a review, and posts it unless the page takes it over. Gives what a refusal says, or nothing where
 * all went well; rejects where the review was not taken.
 */
export async function sendReview(
  host: FilmReviews,
  filmId: string,
  review: Review & {readonly id: string},
  key: string,
): Promise<unknown> {
  let answer: unknown;
  let isTaken = false;
  const respondWith = (given: unknown): void => {
    isTaken = true;
    answer = given;
  };
  const isFree = host.dispatchEvent(new FilmReviewSubmitEvent({filmId, review, respondWith}));
  if (isTaken) {
    try {
      await answer;
    } catch (reason) {
      if ((reason as {status?: unknown} | undefined)?.status === 422) return reason;
      throw reason;
    }
  } else if (isFree && host.action) return postJson(host, host.action, {filmId, key, review});
  else if (isFree && !host.name) throw new Error('Nobody took the review');
  return undefined;
}

/** Tells the page of a vote, and posts it unless the page prevents that; rejects where it was not taken. */
export async function sendVote(
  host: FilmReviews,
  detail: {filmId: string; reviewId: string; vote: Vote},
): Promise<void> {
  if (!host.dispatchEvent(new FilmVoteEvent(detail)) || !host.voteAction) return;
  if (await postJson(host, host.voteAction, detail)) throw new Error('The vote was refused');
}

/** Posts to an http(s) address, which may be relative to the page's. Gives what a refusal (422) says. */
async function postJson({baseURI, timeout}: FilmReviews, action: string, body: unknown): Promise<unknown> {
  const {href, protocol} = new URL(action, baseURI);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`Not a web address: ${protocol}`);
  const response = await fetch(href, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {accept: 'application/json', 'content-type': 'application/json'},
    body: JSON.stringify(body),
    // To store takes longer than to show; who waits for long before a record waits as long here.
    signal: AbortSignal.timeout(timeout! > 30_000 ? timeout! : 30_000),
  });
  const {status, ok, headers} = response;
  if (status === 422) return Object(await response.json()) as object;
  // 409: it is there already, from a try whose answer came too late. A page in place of JSON is a login, or lost.
  const isDone = [201, 204, 409].includes(status) || (ok && headers.get('content-type')?.includes('json'));
  if (!isDone) throw new Error(`${status} from ${href}`);
  return undefined;
}
