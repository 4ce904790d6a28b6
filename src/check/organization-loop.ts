import { FILES } from './mentions.ts';
import { rule } from './rule.ts';

/** An organisation is, by way of its parents, a part of itself. */
export const organizationLoop = rule('organization-loop', ({ organizations }, report) => {
  const settled = new Set<string>();
  for (const start of organizations.keys()) {
    const way = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && !settled.has(id); id = organizations.get(id)?.parent) {
      if (way.has(id)) {
        report(FILES.organizations, [id, 'parent'], { id, parent: organizations.get(id)?.parent ?? '' });
        break;
      }
      way.add(id);
    }
    for (const id of way) settled.add(id);
  }
});
