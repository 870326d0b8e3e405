/** What the page in a frame and the page around it say to each other: "how high?", and a height. */
const ask = 'film-elements:height?';
const height = 'film-elements:height';

export const askHeight = (frame: Window): void => frame.postMessage(ask, '*');
export const isAsk = (data: unknown): boolean => data === ask;

/** To whoever has the frame: a height is no secret. */
export const sayHeight = (pixels: number): void => parent.postMessage({type: height, height: Math.ceil(pixels)}, '*');

/** The height in pixels, if a message is one. */
export function heightIn(data: unknown): number | undefined {
  const {type, height: pixels} = (data ?? {}) as {type?: unknown; height?: unknown};
  return type === height && typeof pixels === 'number' && pixels >= 0 && pixels < 100_000 ? pixels : undefined;
}
