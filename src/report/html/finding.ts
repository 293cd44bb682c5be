import type { Finding, RequirementResult } from '../../core/report.ts';
import { sumOf } from '../digest.ts';
import { onPhone } from '../on-phone.ts';
import { pagePhrases } from '../page-phrases.ts';
import { say } from '../words.ts';
import { folded, link, type Markup, markup, quoted } from './markup.ts';
import { crop } from './picture.ts';
import { anchorOf, badge, pairs, type View } from './view.ts';

/** Findings that say the same thing, told once: what was looked for, what was found, where, and how to mend it. */
export function finding(group: readonly [Finding, ...Finding[]], row: RequirementResult, view: View): Markup {
  const { w, lang, report } = view;
  const [first, ...others] = group;
  const t = pagePhrases(lang);
  const anchor = (one: Finding) => `${anchorOf(row, report)}_${one.fingerprint}`;
  const places = group.flatMap((one) =>
    one.places.map((place, index) =>
      placeItem(place, {
        found: others.length > 0 ? one.found : null,
        // The first of them has the anchor of the whole.
        anchor: one !== first && index === 0 ? anchor(one) : null,
        view,
      }),
    ),
  );
  const unlisted = sumOf(group.map(({ placesTotal }) => placesTotal)) - places.length;
  const list = folded(
    places,
    5,
    (part) => markup`<ul class="places">${part}</ul>`,
    (n) => say(w.phrase.showMore, { n }),
  );
  const facts = pairs([
    [w.heading.lookedFor, first.lookedFor[lang]],
    others.length === 0 && first.found !== null && [w.heading.found, markup`<q>${quoted(first.found)}</q>`],
    places.length > 0 && [
      w.heading.where,
      markup`${list}${unlisted > 0 && markup`<p>${say(w.phrase.morePlaces, { n: unlisted })}</p>`}`,
    ],
    first.mend !== null && [w.heading.mend, markup`<strong class="mend">${first.mend[lang]}</strong>`],
    [t.proof, proof(group, view)],
    [
      w.heading.rule,
      markup`<code>${first.ruleId}</code> · <code>${first.message}</code> · <a href="#${anchor(first)}" title="${t.linkToFinding}"><code>${first.fingerprint}</code></a>`,
    ],
  ]);
  return markup`<div class="finding ${first.outcome}" id="${anchor(first)}"><p class="said">${badge(first.outcome, w)} ${first.text[lang]}</p>${facts}</div>`;
}

/** The stored bytes it rests on; where none are named, the evidence as a whole. */
function proof(group: readonly Finding[], { report }: View): Markup {
  const named = [...new Set(group.flatMap(({ assets }) => assets.map(({ sha256 }) => sha256)))].slice(0, 5);
  if (named.length > 0) return markup`${named.map((hash) => markup`<code>${hash}</code> `)}`;
  return markup`<a href="#provenance"><code>${report.evidence.sha256.slice(0, 16)}…</code></a>`;
}

interface Listed {
  /** What was found here, where the places of a list differ in that. */
  found: string | null;
  anchor: string | null;
  view: View;
}

function placeItem(place: Finding['places'][number], { found, anchor, view }: Listed): Markup {
  const { url, pointer, service } = place;
  const phone = onPhone(place, view.lang);
  return markup`<li${anchor !== null && markup` id="${anchor}"`}>${service !== undefined && markup`${quoted(service)}: `}${link(url)}${pointer !== undefined && markup` <code class="pointer">${quoted(pointer, 200)}</code>`}${phone !== '' && markup` ${phone}`}${found !== null && markup` <q>${quoted(found, 200)}</q>`}${crop(place, view)}</li>`;
}
