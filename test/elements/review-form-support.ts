import {waitUntil} from '@open-wc/testing';
import type {FilmInput, FilmReviews} from '../../src/index.js';
import {folded, part, settled, show} from './support.js';

let films = 0;

/** A film that no other test has: drafts are kept by the film. */
export const aFilm = (more: Partial<FilmInput> = {}): FilmInput => ({id: `form-${++films}`, title: 'A film', ...more});

export const ann = {author: 'Ann', title: 'Good', date: '2004-01-05', body: 'It stays with you.'};

export const dialogOf = (element: FilmReviews): HTMLDialogElement | null => element.shadowRoot!.querySelector('dialog');

/** A control of the form by the name of its field. */
export const control = (element: FilmReviews, field: string): HTMLInputElement =>
  dialogOf(element)!.querySelector<HTMLInputElement>(`#${field}`)!;

/** Opens the form as a reader does. */
export async function openForm(element: FilmReviews): Promise<HTMLDialogElement> {
  part(element, 'add')!.click();
  await waitUntil(() => dialogOf(element)?.open, 'the form does not open');
  await settled(element);
  return dialogOf(element)!;
}

/** An element with its form open. */
export async function showForm(properties: object = {}, film = aFilm()): Promise<FilmReviews> {
  const element = await show('film-reviews', film, {action: '/reviews', ...properties});
  await openForm(element);
  return element;
}

/** Fills in fields, as if typed. */
export function fillIn(element: FilmReviews, values: Record<string, string | boolean>): void {
  for (const [field, value] of Object.entries(values)) {
    const target =
      field === 'rating'
        ? dialogOf(element)!.querySelector<HTMLInputElement>(`[name=rating][value="${value}"]`)!
        : control(element, field);
    if (typeof value === 'boolean' || field === 'rating') {
      target.click();
      continue;
    }
    target.value = value;
    target.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  }
}

export const review = {author: 'Bea', body: 'I came back to it after ten years.'};

/** What the form says of itself, and of its fields. */
export const said = (element: FilmReviews): string => folded(part(element, 'message')?.textContent);
export const problemOf = (element: FilmReviews, field: string): string =>
  folded(dialogOf(element)!.querySelector(`#${field}-problem`)?.textContent);

export const sendButton = (element: FilmReviews): HTMLButtonElement | null =>
  part(element, 'send') as HTMLButtonElement | null;

/** Sends the form, and waits until it has been answered. */
export async function send(element: FilmReviews): Promise<void> {
  sendButton(element)!.click();
  await answered(element);
}

export async function answered(element: FilmReviews): Promise<void> {
  await waitUntil(() => sendButton(element)?.getAttribute('aria-disabled') !== 'true', 'no answer is said');
  await settled(element);
}

export interface Post {
  readonly url: string;
  readonly init: RequestInit;
  readonly body: {filmId: string; key: string; review: Record<string, unknown> & {id: string}};
}

const realFetch = globalThis.fetch;
const realTimeout = AbortSignal.timeout.bind(AbortSignal);
const realStorage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;

/** Answers posts from here on, until {@link restore}, and notes them. */
export function answerPosts(answer: (post: Post, count: number) => Response | Promise<Response>): Post[] {
  const posts: Post[] = [];
  globalThis.fetch = async (input, init = {}) => {
    if (init.method !== 'POST') return realFetch(input, init);
    const post: Post = {url: String(input), init, body: JSON.parse(String(init.body)) as Post['body']};
    posts.push(post);
    return answer(post, posts.length);
  };
  return posts;
}

export const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {status, headers: {'content-type': 'application/json'}});
export const created = (): Response => new Response(null, {status: 201});

/** What an endpoint gets that never answers, until it is given up. */
export const never = ({init}: Post): Promise<Response> =>
  new Promise((_, reject) => {
    init.signal!.addEventListener('abort', () => reject(init.signal!.reason as Error));
  });

/** Lets what waits for an answer wait this long only, until {@link restore}. Gives how long each wanted to. */
export function shortenWaits(ms: number): number[] {
  const wanted: number[] = [];
  AbortSignal.timeout = (given) => {
    wanted.push(given);
    return realTimeout(ms);
  };
  return wanted;
}

/** Undoes what a test did to the page. */
export function restore(): void {
  AbortSignal.timeout = realTimeout;
  globalThis.fetch = realFetch;
  Object.defineProperty(window, 'localStorage', realStorage);
  for (const key of Object.keys(localStorage)) if (key.startsWith('film-elements:')) localStorage.removeItem(key);
  scrollTo(0, 0);
}
