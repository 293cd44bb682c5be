/// <reference lib="dom" />
import { openIsolatedWorld } from './isolated-world.ts';
import { CollectError } from './network-errors.ts';
import type { Advance } from './open-page.ts';

/** A control of ASP.NET WebForms and what it says when pressed. */
export interface FormStep {
  target: string;
  argument: string;
}

const answerMs = 20_000;

/**
 * Sends the page's own form back as the control would, step after step. It is done without the page's scripts, so that
 * nothing else is sent: the form must be one of WebForms and go to the page it stands on.
 */
export function sendBack(steps: readonly FormStep[]): Advance {
  return async ({ page, devtools }, bounded) => {
    for (const step of steps) {
      const arrived = page.waitForEvent('framenavigated', {
        predicate: (frame) => frame === page.mainFrame(),
        timeout: answerMs,
      });
      arrived.catch(() => {});
      const world = await openIsolatedWorld(devtools);
      const sent = await bounded(answerMs, () => world.run(submitInPage, step));
      if (!sent) throw new CollectError('needs-post', 'the page has no form of its own that could be sent back');
      await bounded(answerMs, () => arrived);
      await bounded(answerMs, () => page.waitForLoadState('domcontentloaded'));
    }
  };
}

function submitInPage({ target, argument }: FormStep): boolean {
  const field = document.querySelector<HTMLInputElement>('form input[name="__VIEWSTATE"]');
  const form = field?.form;
  if (!form) return false;
  const action = new URL(form.getAttribute('action') || location.href, document.baseURI);
  if (form.method !== 'post' || action.origin !== location.origin || action.pathname !== location.pathname)
    return false;
  const set = (name: string, value: string) => {
    let input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    if (!input) {
      input = document.createElement('input');
      input.type = 'hidden';
      input.name = name;
      form.append(input);
    }
    input.value = value;
  };
  set('__EVENTTARGET', target);
  set('__EVENTARGUMENT', argument);
  HTMLFormElement.prototype.submit.call(form);
  return true;
}
