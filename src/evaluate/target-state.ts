import type { Finding } from '../core/report.ts';
import type { PageDocument } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { dom } from '../derive/dom.ts';
import { elementAt } from '../derive/element-at.ts';
import { steadyService, steadyState, steadyText } from '../derive/steady.ts';
import { shortHash } from './short-hash.ts';

/** Gives a page as it was read; undefined for a page that was not. */
export type DocumentOf = (url: string) => PageDocument | undefined;

/**
 * State of what a finding points at: the elements of all its places, or the words found where there is no element.
 * Undefined where it points at nothing, such as something missing.
 */
export function findingState({ places, found }: Finding, documentOf: DocumentOf): string | undefined {
  const states = places.flatMap(({ url, pointer }) => elementState(documentOf(url), pointer) || []);
  if (states.length > 0) return shortHash([...new Set(states)].sort());
  return found === null ? undefined : shortHash([steadyText(found)]);
}

/** State of a requirement's findings together; undefined where none points at anything. */
export function rowState(findings: readonly Finding[]): string | undefined {
  const states = [...new Set(findings.flatMap(({ targetHash }) => targetHash ?? []))].sort();
  return states.length > 0 ? shortHash(states) : undefined;
}

/** State of a service as its page presents it. */
export const serviceState = (service: Service): string => shortHash([steadyService(service)]);

function elementState(document: PageDocument | undefined, pointer: string | undefined): string {
  const element = document && pointer ? elementAt(document, pointer) : undefined;
  return document && element ? steadyState(dom(document)(element)) : '';
}
