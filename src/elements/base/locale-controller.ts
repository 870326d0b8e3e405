import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {getText, watchLang, type ImportWords, type Text} from '../../i18n/index.js';

/** The words and formats of the nearest `lang`, for its host; read again when a `lang` around it changes. */
export class LocaleController implements ReactiveController {
  /** Undefined while the language's messages are on their way. */
  text: Text | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #importMore: ImportWords | undefined;
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, importMore: ImportWords | undefined) {
    this.#host = host;
    this.#importMore = importMore;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#unwatch = watchLang(this.#host, () => this.#read());
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  #read(): void {
    const text = getText(this.#host, this.#importMore);
    if (text.ready) void text.ready.then(() => this.#read());
    if (text.ready || text === this.text) return;
    this.text = text;
    this.#host.requestUpdate();
  }
}
