import type { StoryFiles } from './every-story.ts';
import { testEveryStory } from './every-story.ts';

// The first half of the elements; the rest, and what shows several, is in more-stories.test.ts.
testEveryStory(import.meta.glob<StoryFiles[string]>('./drempel-[a-p]*.stories.ts', { eager: true }));
