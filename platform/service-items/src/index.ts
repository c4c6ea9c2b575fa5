export { type CatalogueBody, catalogueBodies } from './catalogue/catalogue-bodies.ts';
export { getItem, getItemVersion, itemForCase, type ItemForCase } from './get-item.ts';
export { importItems, type ImportResult, type ItemList } from './import/import-items.ts';
export { type ImportReportRow, listImportRows } from './import/import-report.ts';
export type { ItemVersion } from './item.ts';
export { findItem, findItemId } from './item-store.ts';
export { isApplicationBased } from './item-type.ts';
export { module } from './module.ts';
