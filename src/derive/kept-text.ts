import type { PageDocument } from '../core/rule.ts';
import { linesOf } from './dom.ts';
import { beginning } from './mask.ts';
import { fold } from './vietnamese.ts';

/** Conventions, in letters: shorter lines are labels and menus; less text than that tells nothing; lines told. */
const limits = { line: 20, page: 150, lost: 5 };

/** Letters alone: numbers change from one look to the next, and spaces with the width of the screen. */
const lettersOf = (text: string): string => fold(text).replace(/\P{L}/gu, '');

/**
 * How much of a page's text another look at it shows too.
 * @param text - what could be read there
 * @returns the share of letters, from 0 to 1, in lines that are there; undefined where the page has too little text
 */
export function keptOn(document: PageDocument, text: string): { share: number | undefined; lost: string[] } {
  const there = lettersOf(text);
  let [total, kept] = [0, 0];
  const lost: string[] = [];
  for (const line of new Set(linesOf(document))) {
    const letters = lettersOf(line);
    if (letters.length < limits.line) continue;
    total += letters.length;
    if (there.includes(letters)) kept += letters.length;
    else if (lost.length < limits.lost) lost.push(beginning(line, 150));
  }
  return { share: total < limits.page ? undefined : Math.round((kept / total) * 1000) / 1000, lost };
}
