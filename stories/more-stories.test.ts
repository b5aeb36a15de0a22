import type { StoryFiles } from './every-story.ts';
import { testEveryStory } from './every-story.ts';

testEveryStory(import.meta.glob<StoryFiles[string]>(['./*.stories.ts', '!./drempel-[a-p]*.stories.ts'], { eager: true }));
