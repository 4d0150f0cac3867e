import { divisionsBelow } from '../../models/store/queries/divisionTree.ts';

/** The next level of the region cascade; null gives the provinces. */
export const divisionChildren = (parentId: string | null) => divisionsBelow(parentId);
