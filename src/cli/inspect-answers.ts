import type { Command } from 'commander';
import type { Language } from '../core/language.ts';
import { answerWords } from '../core/worksheet.ts';
import { asideText } from '../report/answers.ts';
import { dateText } from '../report/numbers.ts';
import { attestationsOf } from './attestations.ts';
import { addOptions, givenOptions, resolveOptions } from './options.ts';
import { resultWords } from './result-words.ts';
import { roundAt } from './round-place.ts';

/** `congchuan inspect answers <files…>`: people's answers into a round, which is scored again without asking any portal. */
export function registerRoundAnswers(inspect: Command, language: Language): void {
  const text = resultWords[language];
  const command = inspect
    .command('answers')
    .description(text.answers)
    .argument('<files...>', text.answerFiles)
    .option('--round <place>', text.round)
    .option('--settle', text.settle);
  addOptions(command, language, ['output', 'database', 'lang', 'quiet']).action(
    async (files: string[], _: unknown, own: Command) => {
      const { round, settle, ...flags } = own.optsWithGlobals() as Record<string, unknown> & { round?: string };
      const sources = [flags, process.env, process.cwd()] as const;
      const options = resolveOptions(...sources);
      const said = resultWords[options.lang];
      const answers = await attestationsOf({ attest: files });
      if (!answers) return;
      const open = await roundAt({ round, options, given: givenOptions(...sources) });
      try {
        const { importAnswers } = await import('../inspect/rescore.ts');
        const now = new Date().toISOString();
        const read = await importAnswers(open, answers, { settles: settle === true, now });
        const lines = [
          said.read(read.added, read.known, read.judged.length),
          ...listed(
            said.setAside,
            read.setAside.map((one) =>
              [
                one.source,
                one.requirement,
                one.reason === 'unknown-portal' ? said.notInRound(one.detail ?? '') : asideText(one, options.lang),
              ]
                .filter(Boolean)
                .join(': '),
            ),
          ),
          ...listed(
            said.conflicts,
            read.conflicts.map(
              ({ portal, requirement, target, answers: voices }) =>
                `${portal} ${requirement} ${target}: ${voices.map(({ by, outcome, at }) => `${by} (${dateText(at, options.lang)}): ${answerWords[outcome][options.lang]}`).join('; ')}`,
            ),
          ),
          ...(read.noEvidence.length > 0 ? [said.noEvidence(read.noEvidence)] : []),
        ];
        process.stdout.write(`${lines.join('\n')}\n`);
      } finally {
        await open.store.close();
      }
    },
  );
}

const listed = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [heading, ...lines.map((line) => `  ${line}`)] : [];
