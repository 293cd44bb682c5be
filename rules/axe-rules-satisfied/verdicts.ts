import type { AxeNode, AxeResult } from '../../src/core/axe-result.ts';
import type { Bilingual } from '../../src/core/language.ts';
import type { Verdict } from '../../src/core/rule.ts';
import { reasonFor, wordsFor } from '../../src/derive/axe/wordings.ts';
import { beginning } from '../../src/derive/mask.ts';
import { saysSigns } from '../../src/derive/signs.ts';
import { figuresOf, measuredVerdict } from './contrast.ts';
import type { messages } from './messages.ts';

type Said = Verdict<keyof typeof messages>;
type Found = AxeResult['violations'][number];

/** Convention: elements reported per check and page; the count tells the rest. */
const most = 20;
/** Convention: characters quoted of an element. */
const longest = 300;
const unknown: Bilingual = { vi: 'axe-core không nêu lý do', en: 'axe-core gives no reason' };

/** Signs are no words: whether one that is pale carries a meaning is for the eye. */
const isPaleSign = (id: string, { html }: AxeNode): boolean => id === 'color-contrast' && saysSigns(html);

/** One verdict for each element that violates the check. */
export function violations({ id, total, nodes }: Found): Said[] {
  return nodes.slice(0, most).map((node): Said => {
    if (isPaleSign(id, node)) return { outcome: 'cantTell', message: 'contrast-sign', ...where(node) };
    const figures = id === 'color-contrast' ? figuresOf(node) : undefined;
    const message = figures ? 'contrast-low' : 'violated';
    const reason = reasonFor(node, 'fail') ?? unknown;
    return { outcome: 'failed', message, data: { ...basics(id), reason, count: total, ...figures }, ...where(node) };
  });
}

/** One verdict for each element that axe-core leaves open; what was measured since may decide. */
export function undecided({ id, total, nodes }: Found): Said[] {
  const verdicts = nodes.map((node): Said => {
    const reason = reasonFor(node, 'incomplete') ?? unknown;
    const open = { outcome: 'cantTell', data: { ...basics(id), reason, count: total }, ...where(node) } as const;
    const measured = node.measured && measuredVerdict(node.measured);
    if (!measured?.isEnough && isPaleSign(id, node))
      return { outcome: 'cantTell', message: 'contrast-sign', ...where(node) };
    if (node.unsteady) return { ...open, message: 'contrast-unsteady' };
    if (!measured) return { ...open, message: 'undecided' };
    const { isEnough, data } = measured;
    if (isEnough === undefined) return { ...open, message: 'contrast-unclear', data: { ...open.data, ...data } };
    return isEnough
      ? { ...where(node), outcome: 'passed', message: 'contrast-enough-measured', data: data ?? {} }
      : { ...where(node), outcome: 'failed', message: 'contrast-low-measured', data: data ?? {} };
  });
  // The gravest are told; what is not among them and was not looked at is told by its number.
  const told = (['failed', 'cantTell', 'passed'] as const)
    .flatMap((outcome) => verdicts.filter((verdict) => verdict.outcome === outcome))
    .slice(0, most);
  const rest = total - nodes.length;
  const unseen: Said = { outcome: 'cantTell', message: 'undecided-rest', data: { ...basics(id), count: rest } };
  return rest > 0 ? [...told, unseen] : told;
}

export const basics = (axeRule: string) => ({ axeRule, ...wordsFor(axeRule) });

const where = ({ html, target }: AxeNode) => ({ found: beginning(html, longest), pointer: target });
