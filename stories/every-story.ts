import { expect } from '@open-wc/testing';
import type { StoryContext } from '@storybook/web-components-vite';
import { executeServerCommand } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { render } from 'lit';

/** A story as these tests need it: how it is drawn, and what is done in it. */
interface Story {
  readonly args?: Record<string, unknown>;
  readonly render: (args: Record<string, unknown>) => TemplateResult;
  readonly play?: (context: StoryContext) => Promise<void> | void;
}

export type StoryFiles = Record<string, Record<string, Story> & { default: { title: string } }>;

/** Without motion, so that no colour is measured on its way to another. */
const still = { reducedMotion: 'reduce' };
const settings = [{ ...still }, { ...still, forcedColors: 'active' }, { ...still, colorScheme: 'dark' }];

/** Waits until sessions are ready (or say why not) and everything has rendered. */
async function settled(place: Element): Promise<void> {
  const sessions = [...place.querySelectorAll('drempel-session, drempel-scan')];
  for (let round = 0; round < 3_000; round += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const waiting = sessions.some((each) => !('session' in each && each.session) && !('notices' in each && (each.notices as unknown[]).length));
    if (!waiting && round > 4 && !busy(place)) return;
  }
  throw new Error('the story never settled');
}

function busy(root: Element | ShadowRoot): boolean {
  return [...root.children].some((child) => {
    const lit = child as Element & { isUpdatePending?: boolean };
    const undefinedYet = child.localName.startsWith('drempel-') && !customElements.get(child.localName);
    return undefinedYet || lit.isUpdatePending || (child.shadowRoot ? busy(child.shadowRoot) : false) || busy(child);
  });
}

/** A test for each story in the files. These are divided over two test files, which can run at the same time. */
export function testEveryStory(files: StoryFiles): void {
  describe('every story', () => {
    const { warn } = console;
    let place: HTMLElement;
    /** Whether this browser can be told of dark and of forced colours; Firefox and WebKit cannot. */
    let tells = false;

    before(async () => {
      tells = await executeServerCommand<boolean, object>('drempel-media', {});
      document.documentElement.lang = 'nl';
      document.title = 'Stories';
      // Stories about mistakes make the elements warn, as they should.
      console.warn = () => {};
    });

    after(() => {
      console.warn = warn;
    });

    beforeEach(() => {
      place = document.createElement('main');
      // A page that is ready for light and dark: its colour scheme and its paper.
      place.style.cssText = 'color-scheme: light dark; background: Canvas';
      document.body.append(place);
    });

    afterEach(async () => {
      place.remove();
      await executeServerCommand('drempel-media', {});
    });

    for (const { default: meta, ...stories } of Object.values(files)) {
      for (const [name, story] of Object.entries(stories)) {
        it(`${meta.title}/${name} renders and plays; in Chromium it passes axe in the light, in the dark and in forced colours`, async function () {
          // In the others one story an element, so that the whole run stays short; what elements do is tested there all the same.
          if (!tells && name !== 'Overview') return this.skip();
          render(story.render(story.args ?? {}), place);
          await settled(place);
          await story.play?.({ canvasElement: place, args: story.args ?? {} } as StoryContext);
          await settled(place);
          expect(place.querySelector('drempel-charter, drempel-item, drempel-kept, drempel-open, drempel-plan, drempel-progress, drempel-questionnaire, drempel-recovery, drempel-report, drempel-rescue, drempel-scan, drempel-session, drempel-submit, drempel-text, drempel-review')).not.to.equal(null);
          for (const setting of tells ? settings : []) {
            await executeServerCommand<boolean, object>('drempel-media', setting);
            await expect(place).to.be.accessible({ ignoredRules: ['landmark-no-duplicate-main', 'landmark-unique'] });
          }
        });
      }
    }
  });
}
