/// <reference lib="dom" />
import type { AxeNode, AxeResult } from '../core/axe-result.ts';
import type { ColourChanges } from './colour-changes.ts';

/** What axe is asked to do. */
export interface AxeOrder {
  runOnly: { type: 'tag'; values: string[] };
  rules: Record<string, { enabled: boolean }>;
  /** Would fetch style sheets of other hosts a second time. */
  preload: false;
}

/** A frame inside the document and what axe, asked for the whole, wants of it. */
export interface InnerFrame {
  selector: unknown;
  context: unknown;
}

/** One undecided element as axe finds it again: selectors through frames and shadow roots. */
export type Path = (string | string[])[];
export interface Found {
  result: AxeResult;
  /** Of the elements kept under `incomplete` of `color-contrast`, from the first on, those whose colours stood still. */
  undecided: Path[];
}

export interface Limits {
  nodes: number;
  /** Elements kept whose contrast axe leaves open: what pixels may still decide. */
  undecided: number;
  html: number;
  summary: number;
  target: number;
  checks: number;
  /** Characters of what a check found. */
  data: number;
}

// The functions below run in the page, each for itself.

type Axe = typeof import('axe-core');
type Keeper = { axe: Axe; congchuanWhole?: import('axe-core').AxeResults | undefined; congchuanPartial?: unknown };
type Frames = { frameSelector: unknown; frameContext: unknown }[];

export const isLoaded = (): boolean => typeof (globalThis as unknown as Partial<Keeper>).axe?.runPartial === 'function';

/** Judges this one document. The result stays in the page unless it is asked for; frames are told. */
export async function runPartial({
  order,
  context,
  keep,
}: {
  order: AxeOrder;
  context: unknown;
  keep: boolean;
}): Promise<{ frames: InnerFrame[]; partial: unknown }> {
  const keeper = globalThis as unknown as Keeper;
  const { axe } = keeper;
  const roots: (Document | ShadowRoot)[] = [document];
  let isFramed = false;
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) {
      isFramed ||= element.localName === 'iframe' || element.localName === 'frame';
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  keeper.congchuanWhole = undefined;
  if (keep && !isFramed) {
    // Results that are to be put together describe each element at length: a third of the time.
    keeper.congchuanWhole = await axe.run(document, { ...order, iframes: false } as import('axe-core').RunOptions);
    return { frames: [], partial: null };
  }
  const within = (context ?? document) as Document;
  const inner = (
    axe.utils as unknown as { getFrameContexts(context: unknown, options: object): Frames }
  ).getFrameContexts(within, order);
  const partial = await axe.runPartial(within, order as import('axe-core').RunOptions);
  if (keep) keeper.congchuanPartial = partial;
  const frames = inner.map(({ frameSelector, frameContext }) => ({ selector: frameSelector, context: frameContext }));
  return { frames, partial: keep ? null : partial };
}

/** The element that holds a frame. */
export function frameElement(selector: unknown): Element | null {
  const { axe } = globalThis as unknown as Keeper;
  return (axe.utils as unknown as { shadowSelect(selector: unknown): Element | null }).shadowSelect(selector);
}

/** Puts the results of the document and of its frames together; `null` stands for a frame that could not be judged. */
export async function finishRun({
  order,
  inner,
  limits,
}: {
  order: AxeOrder;
  inner: unknown[];
  limits: Limits;
}): Promise<Found> {
  const { axe, congchuanPartial, congchuanWhole } = globalThis as unknown as Keeper;
  const { congchuanColours: changed } = globalThis as ColourChanges;
  const partials = [congchuanPartial, ...inner] as Parameters<Axe['finishRun']>[0];
  const results = congchuanWhole ?? (await axe.finishRun(partials, order as import('axe-core').RunOptions));
  const elementAt = (path: Path): Element | null =>
    path.length === 1
      ? (axe.utils as unknown as { shadowSelect(selector: unknown): Element | null }).shadowSelect(path[0])
      : null;
  const isUnsteady = (path: Path): boolean => {
    if (!changed?.size) return false;
    for (let at: Node | null = elementAt(path); at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
      if (changed.has(at)) return true;
    return false;
  };
  const dataOf = (data: unknown) => {
    const text = JSON.stringify(data ?? null);
    return text === 'null' || text.length > limits.data ? undefined : (JSON.parse(text) as unknown);
  };
  const nodeOf = (node: import('axe-core').NodeResult): AxeNode => ({
    target: node.target.flat().join(' ').slice(0, limits.target),
    html: node.html.slice(0, limits.html),
    summary: (node.failureSummary ?? '').slice(0, limits.summary),
    checks: [...node.none, ...node.all, ...node.any].slice(0, limits.checks).map(({ id, data }) => {
      const kept = dataOf(data);
      return { id, ...(kept !== undefined && { data: kept }) };
    }),
  });
  type Rule = import('axe-core').Result;
  const contrast = ({ id }: Rule) => id === 'color-contrast';
  const pathOf = ({ target }: import('axe-core').NodeResult) => target as Path;
  // Contrast read from colours that a script was changing is true of a moment only.
  const unsteady = new Set(
    results.violations.filter(contrast).flatMap(({ nodes }) => nodes.filter((node) => isUnsteady(pathOf(node)))),
  );
  const withNodes =
    (most: (rule: Rule) => number) =>
    (rule: Rule): AxeResult['violations'][number] => ({
      id: rule.id,
      impact: rule.impact ?? null,
      total: rule.nodes.length,
      nodes: rule.nodes
        .slice(0, most(rule))
        .map((node) => ({ ...nodeOf(node), ...(unsteady.has(node) && { unsteady: true as const }) })),
    });
  const violations = results.violations
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !unsteady.has(node)) }))
    .filter(({ nodes }) => nodes.length > 0);
  const open = results.incomplete.filter((rule) => !contrast(rule));
  const [violated, undecided] = [results.violations, results.incomplete].map((list) => list.find(contrast));
  const blank = undecided ?? violated;
  const openContrast = blank && { ...blank, nodes: [...(undecided?.nodes ?? []), ...unsteady] };
  const incomplete = openContrast && openContrast.nodes.length > 0 ? [...open, openContrast] : open;
  return {
    result: {
      violations: violations.map(withNodes(() => limits.nodes)),
      incomplete: incomplete.map(withNodes((rule) => (contrast(rule) ? limits.undecided : limits.nodes))),
      passes: results.passes.map(({ id, nodes }) => ({ id, total: nodes.length })),
      inapplicable: results.inapplicable.map(({ id }) => id),
    },
    undecided: (undecided?.nodes ?? []).slice(0, limits.undecided).map(pathOf),
  };
}
