import {FilmError, FilmInvalid, FilmNotFound, FilmUnavailable} from '../film/errors.js';

const MAX_BYTES = 16 * 2 ** 20;

/** A text of this many characters is parsed in a task of its own. */
const LONG = 2 ** 20;

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly headers?: HeadersInit;
  /** Ask the server even if the browser has an answer in its cache. */
  readonly reload?: boolean;
  /** Reads the body, and throws if it cannot; `JSON.parse` if absent. */
  readonly parse?: (text: string) => unknown;
  /** The error that the body of a refusal tells of, where it tells more than the status does. */
  readonly explain?: (body: unknown) => FilmError | undefined;
}

/**
 * The JSON at an address, whatever its content type says, and the address that it came from after redirects.
 *
 * Rejects with `FilmNotFound` (404, 410), `FilmInvalid` (not JSON, or over 16 MB) or `FilmUnavailable` (anything else;
 * `transient` where it may pass), or with the signal's reason. What a refused body leaves on the wire is given up when
 * the signal is aborted, which the store does after each call.
 */
export async function fetchJson(
  url: string,
  {signal, headers, reload, parse = JSON.parse, explain}: FetchOptions,
): Promise<{data: unknown; url: string}> {
  // Without what follows the path: it may have a key in it, and messages get into logs.
  const [place = ''] = url.split('?');
  let text: string | undefined;
  let refused: FilmError | undefined;
  try {
    // An address and not a Request: pages patch fetch, and many a patch takes its first argument for a string.
    const response = await fetch(url, {signal, headers, credentials: 'omit', cache: reload ? 'reload' : 'default'});
    if (!response.ok) refused = refusal(response, place);
    if (refused && !explain) throw refused;
    text = await readText(response, place);
    const pause = () => text!.length < LONG || new Promise((resolve) => setTimeout(resolve));
    await pause();
    const data: unknown = parse(text);
    await pause();
    if (refused) throw explain!(data) ?? refused;
    return {data, url: response.url};
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof FilmError) throw cause;
    if (refused) throw refused;
    throw text === undefined
      ? new FilmUnavailable(`No answer from ${place}`, {cause})
      : new FilmInvalid(`No JSON from ${place}`, {cause});
  }
}

async function readText({body}: Response, place: string): Promise<string> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let size = 0;
  let text = '';
  while (reader) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BYTES) throw new FilmInvalid(`Over 16 MB from ${place}`);
    text += decoder.decode(value, {stream: true});
  }
  return text;
}

function refusal({status, headers}: Response, place: string): FilmError {
  const message = `${status} from ${place}`;
  if (status === 404 || status === 410) return new FilmNotFound(message);
  const after = headers.get('retry-after') ?? '';
  // Seconds or a date.
  const wait = Number(after) * 1000 || Date.parse(after) - Date.now();
  return new FilmUnavailable(message, {
    transient: status >= 500 || status === 429 || status === 408,
    retryAfter: wait > 0 ? wait : undefined,
  });
}
