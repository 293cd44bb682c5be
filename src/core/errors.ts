import type { Bilingual } from './language.ts';
import type { ObservationCode } from './observation.ts';

/** An error that people read: `message` is the English of it, for logs and programs. */
export class BilingualError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}

/** A mistake of the person who called us: one line that names the input and the mend; exit code 2. */
export class UsageError extends BilingualError {
  override name = 'UsageError';
}

/** The portal could not be assessed (unreachable, nothing to judge): not a verdict; exit code 3. */
export class AssessmentError extends Error {
  override name = 'AssessmentError';
  /** What kept the portal from being seen, where one thing did. */
  readonly code: ObservationCode | undefined;

  constructor(message: string, code?: ObservationCode) {
    super(message);
    this.code = code;
  }
}
