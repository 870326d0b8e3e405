import type {LitElement} from 'lit';

/** Whether somebody listens to events on an element itself; who did so before its code arrived is not seen. */
export class Listeners {
  readonly #known = new Map<string, Set<unknown>>();

  constructor(host: LitElement) {
    this.#watch(host, 'addEventListener', 'add');
    this.#watch(host, 'removeEventListener', 'delete');
  }

  has(type: string): boolean {
    return !!this.#known.get(type)?.size;
  }

  #watch(host: LitElement, method: 'addEventListener' | 'removeEventListener', change: 'add' | 'delete'): void {
    const original = host[method];
    host[method] = (type: string, listener: EventListenerOrEventListenerObject, options?: boolean | object): void => {
      original.call(host, type, listener, options);
      if (!listener) return;
      const listeners = this.#known.get(type) ?? new Set();
      listeners[change](listener);
      this.#known.set(type, listeners);
      host.requestUpdate();
      // Taken away by its signal, it is not said to be.
      const {signal} = Object(options) as AddEventListenerOptions;
      if (change === 'add') signal?.addEventListener('abort', () => host.removeEventListener(type, listener));
    };
  }
}
