import type { Repository, Volume } from './repository.ts';

/** The volumes that lists, feeds and statistics show, newest first. */
export function listedVolumes(repository: Repository): Volume[] {
  return repository.volumes.filter(({ listed }) => listed);
}

/** The newest listed volume of which something was published. */
export function newestVolume(repository: Repository): Volume | undefined {
  return repository.volumes.find(({ listed, record }) => listed && record.status !== 'event-only');
}

/** The volumes that are kept out of lists but can be read, such as the handbook. */
export function unlistedVolumes(repository: Repository): Volume[] {
  return repository.volumes.filter(({ listed }) => !listed);
}
