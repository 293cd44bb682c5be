import { isNode, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import { UsageError } from '../core/errors.ts';
import { causeOf, wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';

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
  const fault = (line: number, why: Bilingual) => wrong(`${name}:${line}`, why);
  const lineCounter = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter });
    const [syntax] = document.errors;
    if (syntax) throw fault(syntax.linePos?.[0].line ?? 1, told(syntax));
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
    const { en } = causeOf(error);
    throw fault(1, {
      vi: 'YAML có tham chiếu (& và *) hoặc lồng nhau quá sâu; hãy viết thẳng ra',
      en: `not valid YAML: ${en}; write it out`,
    });
  }
}

function told(syntax: YAMLParseError): Bilingual {
  const { vi, en } = causeOf(syntax);
  return {
    vi: `không phải YAML hợp lệ (${vi}); hãy sửa lại dòng này`,
    en: `not valid YAML: ${en.replace(/:$/, '')}; correct that line`,
  };
}
