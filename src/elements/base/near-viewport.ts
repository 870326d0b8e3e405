import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** How far outside the viewport counts as near, in pixels: about one screen, so that scrolling rarely meets a skeleton. */
const margin = 800;

const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;
let batch: Element[] = [];

/** Calls back once, when the element comes near the viewport or the page is printed. */
function watch(element: Element, callback: () => void): void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const {isIntersecting, target} of entries) if (isIntersecting) arrive(target);
    },
    // `scrollMargin` does for scrolling boxes what `rootMargin` does for the page.
    {rootMargin: `${margin}px`, scrollMargin: `${margin}px`} as IntersectionObserverInit,
  );
  if (!waiting.size) addEventListener('beforeprint', arriveAll);
  waiting.set(element, callback);
  if (!batch.length) requestAnimationFrame(sortBatch);
  batch.push(element);
}

function unwatch(element: Element): void {
  observer?.unobserve(element);
  if (waiting.delete(element) && !waiting.size) removeEventListener('beforeprint', arriveAll);
}

function arrive(element: Element): void {
  const callback = waiting.get(element);
  unwatch(element);
  callback?.();
}

function arriveAll(): void {
  for (const element of [...waiting.keys()]) arrive(element);
}

/**
 * What is in view at once gets its skeleton in the very frame in which it is first painted; the observer would answer
 * one frame later. All are measured together, before any renders: one layout.
 */
function sortBatch(): void {
  const elements = batch.filter((element) => waiting.has(element));
  batch = [];
  const near = elements.filter((element) => {
    const {top, bottom, width, height} = element.getBoundingClientRect();
    return (width || height) && top < innerHeight + margin && bottom > -margin;
  });
  for (const element of elements) observer?.observe(element);
  near.forEach(arrive);
}

/** Tells its host, once, when it has come near the viewport. */
export class NearViewport implements ReactiveController {
  isNear = false;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.isNear) watch(this.#host, () => this.arrive());
  }

  hostDisconnected(): void {
    unwatch(this.#host);
  }

  arrive(): void {
    unwatch(this.#host);
    this.isNear = true;
    this.#host.requestUpdate();
  }
}
