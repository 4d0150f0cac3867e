import type { Title } from '../../../../contract/words.ts';
import type { Tour } from './tours.ts';
import 'driver.js/dist/driver.css';
import { driver } from 'driver.js';

type Guide = {
  go: (path: string) => void;
  words: (title: Title) => string;
};

const said = {
  next: { zh: '下一步', en: 'Next' },
  back: { zh: '上一步', en: 'Back' },
  done: { zh: '完成', en: 'Done' },
} satisfies Record<string, Title>;

const patience = 5_000;
const often = 100;

/** Leads through the screens; what a screen does not have at this width is passed over. */
export async function runTour({ steps }: Tour, { go, words }: Guide): Promise<void> {
  const guide = driver({
    nextBtnText: words(said.next),
    prevBtnText: words(said.back),
    doneBtnText: words(said.done),
    progressText: '{{current}} / {{total}}',
    showProgress: true,
    animate: false,
    onHighlighted: (element) => element && forgetRoles(element),
    steps: steps.map(({ target, title, says }, index) => ({
      element: target,
      popover: {
        title: words(title),
        description: words(says),
        onNextClick: () => void show(index + 1, 1),
        onPrevClick: () => void show(index - 1, -1),
      },
    })),
  });
  async function show(index: number, direction: 1 | -1): Promise<void> {
    const step = steps[index];
    if (!step) return guide.destroy();
    go(step.path);
    if (await appears(step.target)) return guide.drive(index);
    return show(index + direction, direction);
  }
  await show(0, 1);
}

/** The library says of what it points to that it opens the popover; only a button may say so of itself (ARIA 1.2). */
function forgetRoles(element: Element): void {
  for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls']) element.removeAttribute(name);
}

async function appears(target: string): Promise<boolean> {
  for (let waited = 0; waited < patience; waited += often) {
    if (document.querySelector(target)) return true;
    await new Promise((resolve) => setTimeout(resolve, often));
  }
  return false;
}
