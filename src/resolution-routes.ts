import { languageRoutes } from './model/interface-language.ts';
import type { Resolution } from './model/repository.ts';
import { currentEdition } from './repository.ts';

/** The routes of a page that stands once in each interface language for every resolution, or for those of which there is something to show. */
export async function resolutionRoutes(isShown: (resolution: Resolution) => boolean = () => true) {
  const { repository, site } = await currentEdition();
  const resolutions = repository.resolutions.filter(isShown);
  return languageRoutes(site).flatMap(({ params, props }) =>
    resolutions.map((resolution) => ({
      params: { ...params, volume: resolution.volume.id, resolution: resolution.id },
      props: { ...props, resolution },
    })),
  );
}
