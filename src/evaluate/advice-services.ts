import type { Report, ServiceResult } from '../core/report.ts';

type Advice = Report['advice'][number];

/** Services whose portal claims another level than the list given with `--services` has: one advice for each pair of levels. */
export function serviceAdvice(services: readonly ServiceResult[]): Advice[] {
  const differing = services.flatMap((service) => {
    const listed = service.listed?.level;
    return listed && service.claimedLevel && listed !== service.claimedLevel
      ? [{ service, listed, claimed: service.claimedLevel }]
      : [];
  });
  const groups = Map.groupBy(differing, ({ listed, claimed }) => `${claimed}-${listed}`);
  return [...groups.values()].flatMap((group): Advice[] => {
    const [first] = group;
    if (!first) return [];
    const { claimed, listed } = first;
    return [
      {
        id: `service-level-${claimed}-listed-${listed}`,
        text: {
          vi: `${group.length} dịch vụ được cổng công bố mức độ ${claimed} nhưng danh mục đối chiếu ghi mức độ ${listed}.`,
          en: `${group.length} service(s) are published as level ${claimed}, but the list given has level ${listed}.`,
        },
        places: group.map(({ service }) => ({ url: service.url, service: service.name })),
      },
    ];
  });
}
