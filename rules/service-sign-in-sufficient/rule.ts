import { z } from 'zod';
import type { PageDocument } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import { hasScripts } from '../../src/derive/completeness.ts';
import { elementsOf } from '../../src/derive/dom.ts';
import { hasSignIn, linesOn } from '../../src/derive/e-form.ts';
import { nationalIdentity, signsIn } from '../../src/derive/e-form-words.ts';
import { linksOf } from '../../src/derive/links.ts';
import { beginning } from '../../src/derive/mask.ts';
import { nearest } from '../../src/derive/service-tables.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-sign-in-sufficient',
  title: { vi: 'Xác thực ít nhất bằng tên và mật khẩu', en: 'Signing in takes a name and a password at least' },
  scope: 'service',
  needs: ['pages', 'applying', 'document'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ pages, applying, document }) {
    const own = [...applying.pages, document];
    const linked = new Set(
      own
        .flatMap((page) => linksOf(page))
        .filter(({ text }) => signsIn.test(fold(text)))
        .map(({ url }) => url),
    );
    const walls = pages.filter(hasSignIn);
    const wall = walls.find(({ url }) => linked.has(url)) ?? walls[0];
    const identity = [...own, ...(wall ? [wall] : [])]
      .flatMap((page) => linesOn(page))
      .find((text) => nationalIdentity.test(fold(text)));
    if (wall && hasName(wall))
      yield { outcome: 'passed', message: 'name-and-password', found: wall.url, url: wall.url };
    else if (identity) yield { outcome: 'passed', message: 'identity', found: beginning(identity, 300) };
    else if (wall?.complete && !hasScripts(wall))
      yield { outcome: 'failed', message: 'password-only', found: wall.url, url: wall.url };
    else yield { outcome: 'cantTell', message: 'unseen' };
  },
});

/** Whether something is written beside the password. */
function hasName(page: PageDocument): boolean {
  const inputs = elementsOf(page).filter(({ name }) => name === 'input');
  const password = inputs.find(({ attribs }) => attribs.type?.toLowerCase() === 'password');
  const form = password && nearest(password, ['form']);
  const beside = inputs.filter((input) => !form || nearest(input, ['form']) === form);
  return beside.some(({ attribs }) => /^(?:text|email|tel|number|)$/i.test(attribs.type ?? ''));
}
