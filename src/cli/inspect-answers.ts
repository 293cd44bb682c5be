import type { Command } from 'commander';
import type { SetAside } from '../core/attestation.ts';
import { wrong } from '../core/faults.ts';
import type { Language } from '../core/language.ts';
import { answerWords } from '../core/worksheet.ts';
import type { Conflict } from '../inspect/answers.ts';
import { asideText, sourceText, targetText } from '../report/answers.ts';
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
        const unused = read.setAside.map((one) => asideLine(one, options.lang));
        if (read.added + read.known === 0) {
          for (const line of listed(said.setAside, unused)) process.stdout.write(`${line}\n`);
          throw wrong(files.join(', '), nothingUsable);
        }
        const lines = [
          said.read(read.added, read.known, read.judged.length),
          ...listed(said.setAside, unused),
          ...listed(
            said.conflicts,
            read.conflicts.map((one) => conflictLine(one, options.lang)),
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

const nothingUsable = {
  vi: 'không có câu trả lời nào dùng được; mỗi dòng cần đủ câu trả lời, người trả lời, vai trò, ngày trả lời, về một cổng và một yêu cầu của đợt này',
  en: 'no answer can be used; each row needs the answer, who, role and day, on a portal and a requirement of this round',
};

function asideLine(one: SetAside, lang: Language): string {
  const why =
    one.reason === 'unknown-portal' ? resultWords[lang].notInRound(String(one.detail ?? '')) : asideText(one, lang);
  return [sourceText(one.source, lang), one.requirement, why].filter(Boolean).join(': ');
}

function conflictLine({ portal, requirement, target, answers }: Conflict, lang: Language): string {
  const voices = answers.map(
    ({ by, outcome, at, source }) =>
      `${by}, ${dateText(at, lang)}: ${answerWords[outcome][lang]} (${sourceText(source, lang)})`,
  );
  return `${portal}, ${requirement}, ${targetText(target, [], lang)}: ${voices.join('; ')}`;
}
