export type { AreaScope, DivisionRow } from './division.ts';
export { directoryOf, findDivision, listChildren, nameOf, scopeOf } from './find-divisions.ts';
export { module } from './module.ts';
export { liesIn, nameIn, scopeIn, type RegionDirectory } from './region-directory.ts';
