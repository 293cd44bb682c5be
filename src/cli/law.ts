import type { Command } from 'commander';
import { rules } from '../../rules/index.ts';
import { instrumentIds, loadInstruments, noSuchRule } from '../audit/instruments.ts';
import { UsageError } from '../core/errors.ts';
import { wrong } from '../core/faults.ts';
import type { Instrument } from '../core/instrument.ts';
import type { Language } from '../core/language.ts';
import { listInstruments, listRules, showInstrument, showRule } from '../report/law.ts';
import { addOptions } from './options.ts';
import { words } from './words.ts';

/** `congchuan instruments` lists the texts; `congchuan instruments show ID [REQUIREMENT]` prints one clause by clause. */
export function instrumentsCommand(program: Command, language: Language): void {
  const text = words[language];
  const command = program.command('instruments').description(text.instruments);
  addOptions(command, language, ['lang']).action(() => {
    process.stdout.write(listInstruments(loadInstruments(instrumentIds()), language));
  });
  const show = command.command('show').description(text.showInstrument).argument('<id>').argument('[requirement]');
  addOptions(show, language, ['lang']).action((id: string, requirement: string | undefined) => {
    const [instrument] = loadInstruments([id]) as [Instrument];
    if (requirement !== undefined && !instrument.requirements.some((row) => row.id === requirement)) {
      throw wrong(id, {
        vi: `không có yêu cầu ${requirement}; hãy chọn trong danh sách của congchuan instruments show ${id}`,
        en: `has no requirement ${requirement}; congchuan instruments show ${id} lists them`,
      });
    }
    process.stdout.write(showInstrument(instrument, rules, language, requirement));
  });
}

/** `congchuan rules` lists the rules; `congchuan rules show ID` prints one, with every clause that uses it. */
export function rulesCommand(program: Command, language: Language): void {
  const text = words[language];
  const command = program.command('rules').description(text.rules);
  addOptions(command, language, ['lang']).action(() => {
    process.stdout.write(listRules(rules, language));
  });
  const show = command.command('show').description(text.showRule).argument('<id>');
  addOptions(show, language, ['lang']).action((id: string) => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) throw new UsageError(noSuchRule(id));
    process.stdout.write(showRule(rule, loadInstruments(instrumentIds()), language));
  });
}
