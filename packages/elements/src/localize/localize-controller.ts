import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { directionOf, languageAround, watchLanguage } from './language.ts';
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

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.language);
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

  /** A number as the view's language writes it, with at most so many decimals. */
  number(value: number, decimals = 1): string {
    return formatter(this.wanted, decimals).format(value);
  }

  /** A share in [0, 1] as a whole number from 0 to 100; rounding happens here and nowhere earlier. */
  points(share: number): string {
    return this.number(share * 100, 0);
  }
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: string, decimals: number): Intl.NumberFormat {
  const key = `${language}/${decimals}`;
  let format = formatters.get(key);
  if (!format) {
    const options = { maximumFractionDigits: decimals };
    try {
      format = new Intl.NumberFormat(language === 'nl' ? 'nl-BE' : language, options);
    } catch {
      format = new Intl.NumberFormat('nl-BE', options);
    }
    formatters.set(key, format);
  }
  return format;
}
