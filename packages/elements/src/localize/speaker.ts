import type { LocalizeController } from './localize-controller.ts';
import type { MessageKey, Namespace, MessageValues } from './translations.ts';
import { interfaceLanguage, translator } from './translations.ts';

/** What a sentence is said with: words, and the language in which numbers are written. A view's controller is one. */
export type Speaker<N extends Namespace> = Pick<LocalizeController<N>, 't' | 'language' | 'wanted'>;

/** Says the words of a namespace where there is no view: in a file. They must have been loaded. */
export function speakerOf<N extends Namespace>(namespace: N, wanted: string): Speaker<N> {
  const language = interfaceLanguage(wanted);
  return { language, wanted, t: (key: MessageKey<N>, values?: MessageValues) => translator(language, namespace)(key, values) };
}
