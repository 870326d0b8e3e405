import {fit, pan, swipe, whole, zoom, type Point, type Size, type View} from './zoom.js';

/** How far a finger may move and still tap, in pixels, and how long it may take, in milliseconds. */
const tapReach = 10;
const tapTime = 300;
/** What a double tap zooms to. */
const tapScale = 2.5;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({x: (a.x + b.x) / 2, y: (a.y + b.y) / 2});
const between = (a: Point, b: Point): Point => ({x: b.x - a.x, y: b.y - a.y});

interface Press extends Point {
  readonly time: number;
}

const toPress = ({x, y, timeStamp}: PointerEvent): Press => ({x, y, time: timeStamp});

/** What the gestures are about. */
export interface Stage {
  /** What the pictures stand on, which is as wide as one. */
  readonly track: HTMLElement | null;
  /** The picture in view, if it has come. */
  readonly picture: HTMLImageElement | null;
  /** Shows the picture on the left (-1) or right (1), and says whether there is one. */
  turn(side: -1 | 1): boolean;
  /** Zooming has begun or ended. */
  zoomed(): void;
}

/** What fingers, mouse, wheel and keys do to the picture in view: they drag it aside, zoom it, and move it. */
export class Gestures {
  readonly #stage: Stage;
  #view: View = whole;
  #drag = 0;
  readonly #pointers = new Map<number, Point>();
  /** The press that may become a tap or a swipe. */
  #start: Press | undefined;
  #tapped: Press | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get isZoomed(): boolean {
    return this.#view.scale > 1;
  }

  /** All of the picture again, or of another. */
  reset(): void {
    this.#pointers.clear();
    this.#drag = 0;
    this.#set(whole);
  }

  readonly down = (event: PointerEvent): void => {
    if (event.button) return;
    this.#stage.track?.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, event);
    this.#start = this.#pointers.size > 1 ? undefined : toPress(event);
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    this.#pointers.set(event.pointerId, event);
    const [other] = [...this.#pointers].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (other) {
      this.#drag = 0;
      this.panBy(between(middle(before, other), middle(event, other)));
      this.zoomBy(distance(event, other) / Math.max(1, distance(before, other)), middle(event, other));
    } else if (this.isZoomed) {
      this.panBy(between(before, event));
    } else if (this.#start) {
      this.#drag = event.x - this.#start.x;
      this.#set(this.#view);
    }
  };

  /** For `pointerup` and `pointercancel`. */
  readonly up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId)) return;
    const start = this.#start;
    this.#start = undefined;
    if (!start) return;
    const time = event.type === 'pointerup' ? event.timeStamp - start.time : Infinity;
    if (time < tapTime && distance(start, event) < tapReach) this.#tap(toPress(event));
    if (!this.isZoomed) this.#swipe(time);
  };

  /** A trackpad's pinch is a wheel with Ctrl; a wheel alone moves what is zoomed. */
  wheel(event: WheelEvent): void {
    if (event.ctrlKey) this.zoomBy(2 ** (-event.deltaY / 100), event);
    else this.panBy({x: -event.deltaX, y: -event.deltaY});
  }

  /** Zooms at a point of the page, or at the middle. */
  zoomBy(factor: number, at?: Point): void {
    this.#change((picture, room, centre) =>
      zoom(this.#view, this.#view.scale * factor, at ? between(centre, at) : {x: 0, y: 0}, picture, room),
    );
  }

  /** Moves a zoomed picture, and says whether it could be moved. */
  panBy(by: Point): boolean {
    return this.#change((picture, room) => pan(this.#view, by, picture, room));
  }

  #tap(tap: Press): void {
    const last = this.#tapped;
    const isDouble = last && tap.time - last.time < tapTime && distance(tap, last) < 3 * tapReach;
    this.#tapped = isDouble ? undefined : tap;
    if (isDouble) this.zoomBy(this.isZoomed ? 0 : tapScale, tap);
  }

  #swipe(milliseconds: number): void {
    const {track} = this.#stage;
    if (!track || !this.#drag) return;
    const width = track.clientWidth;
    const way = swipe(this.#drag, milliseconds, width);
    const drag = this.#drag;
    // The finger pulls in the picture from where it came.
    const from = way && this.#stage.turn(-way as -1 | 1) ? drag - way * width : drag;
    this.reset();
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
      track.animate({translate: [`${from}px`, '0px']}, {duration: 250, easing: 'ease-out'});
  }

  #change(change: (picture: Size, room: Size, centre: Point) => View): boolean {
    const {picture, track} = this.#stage;
    if (!picture || !track) return false;
    const room = {width: picture.offsetWidth, height: picture.offsetHeight};
    const {x, y, width, height} = track.getBoundingClientRect();
    const size = fit({width: picture.naturalWidth, height: picture.naturalHeight}, room);
    const before = this.#view;
    this.#set(change(size, room, {x: x + width / 2, y: y + height / 2}));
    return before.x !== this.#view.x || before.y !== this.#view.y;
  }

  /** Through CSSOM, since a strict CSP allows no style attributes. */
  #set(view: View): void {
    const wasZoomed = this.isZoomed;
    this.#view = view;
    const {style} = this.#stage.track ?? {};
    for (const [name, value] of Object.entries({...view, x: `${view.x}px`, y: `${view.y}px`, drag: `${this.#drag}px`}))
      style?.setProperty(`--_${name}`, `${value}`);
    if (this.isZoomed !== wasZoomed) this.#stage.zoomed();
  }
}
