import type { PageDocument } from '../core/rule.ts';
import { dom, headlinesOn, linesOf, titleOf } from './dom.ts';
import { regionAt } from './landmarks.ts';
import { kept } from './memoised.ts';
import { fits, saysSo } from './wording.ts';
import { questionIntake, questionTracking } from './wordings/functions.ts';
import { exchangeWording } from './wordings/menu.ts';

/** What a page offers to those who have a question or a comment. */
export interface QuestionWays {
  /** A form for a text of one's own. */
  form: boolean;
  /** Words that tell what became of questions. */
  tracked: boolean;
  /** An address that the page says questions can be sent to. */
  address?: string;
}

const mail = /[\w.+-]+\s?(@|\[at\]|\(at\))\s?[\w-]+(\.[\w-]+)+/i;

/** Whether a page is for questions and comments, by its title or headline. */
const isForQuestions = (document: PageDocument): boolean => {
  const [title = ''] = titleOf(document).split(/ [-|–—:»] /);
  return [title, ...headlinesOn(document)].some((text) => fits(text, exchangeWording) !== 'no');
};

/** The ways to send questions that a page for them offers; undefined for other pages. */
export const questionWaysOf = kept((document: PageDocument): QuestionWays | undefined => {
  if (!isForQuestions(document)) return undefined;
  const $ = dom(document);
  const form = $('form textarea, form [contenteditable=true], textarea')
    .get()
    .some((node) => regionAt(document, node) === 'main');
  const lines = linesOf(document);
  const at = lines.findIndex(
    (line, index) => mail.test(line) && saysSo(`${lines[index - 1] ?? ''} ${line}`, questionIntake),
  );
  const address = at < 0 ? undefined : mail.exec(lines[at] ?? '')?.[0];
  return { form, tracked: saysSo(lines.join('\n'), questionTracking), ...(address !== undefined && { address }) };
});

/** The first e-mail address that can be read anywhere on a page. */
export const mailOn = kept((document: PageDocument): string | undefined =>
  linesOf(document)
    .map((line) => mail.exec(line)?.[0])
    .find(Boolean),
);
