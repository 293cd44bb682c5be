import { isNode, LineCounter, parseDocument } from 'yaml';
import { UsageError } from '../core/errors.ts';

export interface YamlFile {
  /** What the file says, as plain data. */
  value: unknown;
  /** Line of the deepest node on a path that exists, from 1. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/**
 * Parses a YAML file that people write. Aliases are refused: a few of them can unfold to gigabytes.
 * @param name - of the file, as faults call it
 * @throws {UsageError} with file and line when it is not valid YAML
 */
export function parseYaml(name: string, text: string): YamlFile {
  const fault = (line: number, why: string) => new UsageError(`${name}:${line}: not valid YAML: ${why.split('\n')[0]}`);
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter });
    const [syntax] = document.errors;
    if (syntax) throw fault(syntax.linePos?.[0].line ?? 1, syntax.message);
    const lineOf = (path: readonly PropertyKey[]): number => {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
      }
      return 1;
    };
    return { value: document.toJS({ maxAliasCount: 0 }), lineOf };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    // An alias, or so many brackets in each other that the parser gives up.
    throw fault(1, (error as Error).message);
  }
}
