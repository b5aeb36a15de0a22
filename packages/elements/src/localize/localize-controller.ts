import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageAround, watchLanguage } from './language.ts';
import type { Language, MessageKey, MessageValues, Namespace } from './translations.ts';
import { hasWords, interfaceLanguage, loadWords, translator } from './translations.ts';

/**
 * Gives a view its words: in the language of its session, else in the language around it, followed live.
 * Call `t` while rendering, never earlier; render nothing as long as `ready` is false.
 */
export class LocalizeController<N extends Namespace> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #namespace: N;
  readonly #sessionLanguage: () => string | undefined;
  #stop: (() => void) | undefined;
  #around = 'nl';

  constructor(host: ReactiveControllerHost & Element, namespace: N, sessionLanguage: () => string | undefined = () => undefined) {
    this.#host = host;
    this.#namespace = namespace;
    this.#sessionLanguage = sessionLanguage;
    host.addController(this);
  }

  hostConnected(): void {
    const follow = () => {
      const around = languageAround(this.#host);
      if (around !== this.#around) {
        this.#around = around;
        this.#host.requestUpdate();
      }
    };
    this.#stop = watchLanguage(this.#host, follow);
    follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** The language that was asked for: of dates, numbers and instrument texts. */
  get wanted(): string {
    return this.#sessionLanguage() ?? this.#around;
  }

  /** The language in which the interface speaks. */
  get language(): Language {
    return interfaceLanguage(this.wanted);
  }

  /** Whether the words are there. When they are not, they are fetched and the view renders again. */
  get ready(): boolean {
    const { language } = this;
    if (hasWords(language, this.#namespace)) return true;
    loadWords(language, this.#namespace).then(
      () => this.#host.requestUpdate(),
      (error: unknown) => console.warn(`<${this.#host.localName}>: the words in "${language}" could not be loaded.`, error),
    );
    return false;
  }

  /** A message in the view's language. */
  t(key: MessageKey<N>, values?: MessageValues): string {
    return translator(this.language, this.#namespace)(key, values);
  }
}
