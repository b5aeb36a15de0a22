/** What is listened to beyond an element: what is added to window or document and never taken away again shows here. */
export function countListeners(): { readonly counts: () => Readonly<Record<string, number>>; readonly stop: () => void } {
  const listening = new Map<string, Set<unknown>>();
  const of = (name: string) => listening.get(name) ?? listening.set(name, new Set()).get(name)!;
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (name: string, listener: EventListener, options?: AddEventListenerOptions) => {
      of(name).add(listener);
      options?.signal?.addEventListener('abort', () => of(name).delete(listener));
      add(name, listener, options);
    };
    target.removeEventListener = (name: string, listener: EventListener, options?: AddEventListenerOptions) => {
      of(name).delete(listener);
      remove(name, listener, options);
    };
  }
  return {
    counts: () => Object.fromEntries([...listening].map(([name, { size }]) => [name, size] as const).sort()),
    stop: () => {
      for (const target of [window, document]) for (const name of ['addEventListener', 'removeEventListener']) Reflect.deleteProperty(target, name);
    },
  };
}
