import {isFrom, type Show, type Told} from './message.js';

/** A frame is as high as its page, within these limits; more of it is scrolled. A card in a narrow frame is tall. */
const LEAST = 180;
const mostOf = ({clientWidth}: HTMLElement): number => (clientWidth < 480 ? 1100 : 640);

const borders = ({offsetHeight, clientHeight}: HTMLElement): number => offsetHeight - clientHeight;

/** Shows in all frames what it is told last; those that come late too. `onFilm` hears of each film that has come. */
export function previews(
  frames: readonly HTMLIFrameElement[],
  onFilm: (film: {id: string; title: string; year: number | undefined}) => void,
): (message: Show) => void {
  let last: Show | undefined;
  const send = (frame: HTMLIFrameElement): void => {
    if (last) frame.contentWindow?.postMessage(last, location.origin);
  };
  addEventListener('message', (event: MessageEvent<Told | undefined>) => {
    const frame = frames.find(({contentWindow}) => isFrom(event, contentWindow));
    const told = event.data;
    if (!frame || !told) return;
    if (told.type === 'film-elements:ready') send(frame);
    if (told.type === 'film-elements:film') onFilm(told);
    if (told.type === 'film-elements:tall')
      frame.style.blockSize = `${Math.min(Math.max(told.height, LEAST), mostOf(frame)) + borders(frame)}px`;
  });
  return (message) => {
    last = message;
    frames.forEach(send);
  };
}
