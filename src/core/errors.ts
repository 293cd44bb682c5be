/** A mistake of the person who called us: one line that names the input and the mend; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The portal could not be assessed (unreachable, nothing to judge): not a verdict; exit code 3. */
export class AssessmentError extends Error {
  override name = 'AssessmentError';
}
