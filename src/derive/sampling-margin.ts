/** Two-sided quantile of the normal distribution for 95 %. */
const z = 1.959964;

/**
 * The sampling margin of a share of pages: half the width of the 95 % Wilson interval, with the correction for a finite
 * population, where the interval is widest (a share of one half). As for a simple random sample; the pages chosen to
 * have each kind of page make it no random one, so it is a measure of size, not a promise.
 *
 * With n' = n·(N − 1)/(N − n) it is z / (2·√(n' + z²)).
 * @param pages - n, pages of the sample that were looked at
 * @param population - N, pages read
 * @returns a share between 0 (all pages were looked at) and 0.5 (none was)
 */
export function samplingMargin(pages: number, population: number): number {
  if (population > 0 && pages >= population) return 0;
  if (pages <= 0 || population <= 1) return 0.5;
  const effective = (pages * (population - 1)) / (population - pages);
  return z / (2 * Math.sqrt(effective + z * z));
}
