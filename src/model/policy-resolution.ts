import { relatedPath } from './related-path.ts';
import type { Repository, Resolution } from './repository.ts';

/** The resolution that the policies of the centre rest on, adopted or proposed, if the centre names one. */
export function policyResolution({ center, resolutions }: Repository): Resolution | undefined {
  return resolutions.find((resolution) => relatedPath(resolution) === center.policyResolution);
}
