import { agencyNameIn, clausesOf } from './agency-name.ts';
import { isAboutOthers } from './footer.ts';
import type { Said } from './footer-item.ts';
import { clean, fold } from './vietnamese.ts';
import { labelPatternOf, patternOf, saysSo } from './wording.ts';
import { copyrightNotice, makers, offices, portalLines, responsibleRoles, unitLines, units } from './wordings/owner.ts';

/** Copyright, unit and responsible person as they stand in footers, found in lines of text. */

const mine = patternOf(copyrightNotice.sure);
const wish = patternOf(copyrightNotice.perhaps ?? []);
const maker = patternOf(makers.sure);

/** A copyright notice. A bare wish to name the source, or the maker's own notice, is doubtful. */
export function copyrightIn(lines: readonly string[]): Said | undefined {
  const folded = lines.map((line) => ({ text: clean(line), folded: fold(line) }));
  const sure = folded.find((line) => mine.test(line.folded) && !maker.test(line.folded));
  if (sure) return { text: sure.text };
  const perhaps = folded.find((line) => mine.test(line.folded) || wish.test(line.folded));
  return perhaps && { text: perhaps.text, doubtful: true };
}

const portalLine = labelPatternOf(portalLines.sure);

/** The name of the unit that owns the portal: its known name, any agency's name, or the portal of a named place. */
export function unitIn(lines: readonly string[], known?: string): Said | undefined {
  let doubtful: Said | undefined;
  for (const [index, line] of lines.entries()) {
    if (known && fold(line).includes(fold(known))) return { text: clean(line), value: known };
    const name = agencyNameIn(line) ?? clausesOf(line).map(agencyNameIn).find(Boolean);
    if (name && !isAboutOthers(line)) return { text: clean(line), value: name.text };
    // A name may run over two lines; one that stands on the next line alone is found there.
    const next = lines[index + 1] ?? '';
    const joined = line.length < 60 && !agencyNameIn(next) ? agencyNameIn(`${line} ${next}`) : undefined;
    if (joined && !isAboutOthers(line) && !isAboutOthers(next))
      return { text: clean(`${line} ${next}`), value: joined.text };
    if (saysSo(line, unitLines) || portalLine.test(fold(line))) doubtful ??= { text: clean(line), doubtful: true };
  }
  return doubtful;
}

const role = patternOf(responsibleRoles.sure);
const title = /^(?:(?:ong|ba|d\/c|dong chi|mr|mrs|ms|ts|ths|pgs|gs|bs|ks|ls|cn|luat su|bac si)[.:]?\s+)+/;
const office = patternOf(offices.sure);
const organisation = patternOf(units.sure);

/** Labels and offices that may follow a name; in a line of capitals nothing else tells where the name ends. */
const afterName =
  /\s+(?:dia chi|dien thoai|dt|tel|sdt|fax|e-?mail|thu dien tu|chuc vu|chu tich|pho chu tich|chanh|pho|giam doc|truong|bi thu|giay phep|ban quyen|website)(?![\p{L}\p{N}])/u;

/** Two to six capitalised words at the start, as a person's name is written. */
function personAt(whole: string): string | undefined {
  const text = whole.slice(0, afterName.exec(fold(whole))?.index ?? whole.length);
  const untitled = text.slice(title.exec(fold(text))?.[0].length ?? 0);
  const name = /^\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*){1,5}/u.exec(untitled)?.[0];
  return name && !organisation.test(fold(name)) && !office.test(fold(name)) ? name : undefined;
}

/** “Ông Nguyễn Văn A – Chủ tịch …”: a titled person with an office. */
const titledOfficer =
  /(?:^|[\s(:–-])(?:Ông|Bà|ÔNG|BÀ|Đ\/c|Đ\/C|Đồng chí)[.:]?\s+(\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*){1,5})\s*[-–,(]+\s*(?:phó |nguyên )?(?:chủ tịch|trưởng|giám đốc|chánh|bí thư|tổng biên tập|cục trưởng|vụ trưởng|uvbtv|ủy viên)/iu;

/** The person responsible: a name, or an office held by one person. A unit, or a label alone, is doubtful. */
export function personIn(lines: readonly string[]): Said | undefined {
  let doubtful: Said | undefined;
  for (const [index, raw] of lines.entries()) {
    const line = clean(raw);
    const match = role.exec(fold(line));
    const titled = titledOfficer.exec(line);
    if (!match) {
      if (titled) doubtful ??= { text: line, doubtful: true };
      continue;
    }
    const own = afterLabel(line.slice(match.index + match[0].length));
    const value = own === '' ? clean(lines[index + 1] ?? '') : own;
    const text = own === '' ? clean(`${line} ${value}`) : line;
    const person = personAt(value) ?? titled?.[1];
    if (person) return { text, value: person };
    // “Chánh Văn phòng …” is a role after which a name may follow, and an office when none does.
    const held = [value, afterLabel(line.slice(match.index + match[0].length), 0)].find((said) =>
      office.test(fold(said)),
    );
    if (held) return { text, value: held };
    doubtful ??= { text, doubtful: true };
  }
  return doubtful;
}

/** What follows a label: separators, and a second role joined to the first, are passed over. */
function afterLabel(text: string, again = 3): string {
  const rest = text.replace(/^[\s:.\-–,()]+|^\s*(?:là|LÀ)\s+/u, '').replace(/^[\s:.\-–,]+/u, '');
  const more = again > 0 ? role.exec(fold(rest)) : null;
  return more && more.index <= 3 ? afterLabel(rest.slice(more.index + more[0].length), again - 1) : rest;
}
