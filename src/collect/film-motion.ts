/// <reference lib="dom" />
import type { Motion } from '../core/motion.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { motionThresholds } from './motion-tracks.ts';

/** Convention: films watched of a page or a frame. */
const settings = { films: 20, least: motionThresholds.words };

/** Films that play though nobody has started them, large enough to read words on. What they show nobody can tell. */
export const filmMotion = (world: IsolatedWorld, watchMs: number): Promise<Motion['moving']> =>
  world.run(watchFilms, { ...settings, watchMs });

async function watchFilms({ films, least, watchMs }: typeof settings & { watchMs: number }): Promise<Motion['moving']> {
  const roots: (Document | ShadowRoot)[] = [document];
  const found: HTMLVideoElement[] = [];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && roots.length < 200) roots.push(element.shadowRoot);
      if (element.localName === 'video' && found.length < films) found.push(element as HTMLVideoElement);
    }
  if (found.length === 0) return [];
  await new Promise((resolve) => setTimeout(resolve, watchMs / 2));
  const times = found.map(({ currentTime }) => currentTime);
  await new Promise((resolve) => setTimeout(resolve, watchMs / 2));
  const selectorOf = (element: Element): string => {
    if (/^[A-Za-z][\w-]*$/.test(element.id)) return `#${element.id}`;
    const { parentElement: parent, localName } = element;
    const same = [...(parent?.children ?? [])].filter((sibling) => sibling.localName === localName);
    const step = same.length > 1 ? `${localName}:nth-of-type(${same.indexOf(element) + 1})` : localName;
    return parent && parent !== document.body ? `${selectorOf(parent)} > ${step}` : step;
  };
  return found.flatMap((film, at) => {
    const { width, height } = film.getBoundingClientRect();
    const isSeen =
      width >= least.width &&
      height >= least.height &&
      film.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (!isSeen || film.paused || film.currentTime === times[at]) return [];
    const text = (film.getAttribute('aria-label') ?? film.title).slice(0, 120);
    return [{ selector: selectorOf(film), kind: 'film-plays' as const, text }];
  });
}
