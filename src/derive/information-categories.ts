import type { PortalKind } from '../core/portal.ts';
import type { InformationCategory } from './category-wording.ts';
import { furtherCategories } from './wordings/further-categories.ts';
import { mainCategories } from './wordings/main-categories.ts';

export type MainCategoryId = keyof typeof mainCategories;
export type CategoryId = MainCategoryId | keyof typeof furtherCategories;
export const mainCategoryIds = Object.keys(mainCategories) as [MainCategoryId, ...MainCategoryId[]];
export const categoryIds = [...mainCategoryIds, ...Object.keys(furtherCategories)] as [CategoryId, ...CategoryId[]];
const categories: Readonly<Record<CategoryId, InformationCategory>> = { ...mainCategories, ...furtherCategories };
export const categoryOf = (id: CategoryId): InformationCategory => categories[id];

/** Kinds of authority that owe a category: those, all, or unknown when the kind was not given. */
export function owes(id: CategoryId, kind: PortalKind): 'yes' | 'no' | 'unknown' {
  const { owedBy } = categoryOf(id);
  if (owedBy === undefined || owedBy.includes(kind)) return 'yes';
  return kind === 'unknown' ? 'unknown' : 'no';
}
