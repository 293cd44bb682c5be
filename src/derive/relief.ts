import type { TemplateValue } from '../core/language.ts';
import type { Motion } from '../core/motion.ts';

/** What is told beside a finding on motion: a way to stop it was seen. It excuses nothing. */
export function reliefRemark({ relief }: Motion): TemplateValue {
  if (!relief || (!relief.pause && !relief.prefersReduced)) return '';
  const vi = [
    relief.pause ? `Trang có nút “${relief.pause}”.` : '',
    relief.prefersReduced
      ? 'Trang có kiểu trình bày riêng cho người muốn ít chuyển động (prefers-reduced-motion).'
      : '',
  ];
  const en = [
    relief.pause ? `The page has a control “${relief.pause}”.` : '',
    relief.prefersReduced ? 'The page has styles for who prefers less motion (prefers-reduced-motion).' : '',
  ];
  return { vi: ` ${vi.filter(Boolean).join(' ')}`, en: ` ${en.filter(Boolean).join(' ')}` };
}
