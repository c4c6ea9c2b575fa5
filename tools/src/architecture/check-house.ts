import { circleFaults } from './circle-rules.ts';
import { fileFaults, moduleFaults } from './file-rules.ts';
import { readHouse } from './house.ts';
import { contractFaults, type Fault, importFaults } from './import-rules.ts';

/** Holds the house below `root` against its rules. @returns one `file:line rule explanation` for each fault, sorted */
export function checkHouse(root: string): Fault[] {
  const house = readHouse(root);
  return [
    ...importFaults(house),
    ...contractFaults(house),
    ...circleFaults(house),
    ...fileFaults(house),
    ...moduleFaults(house),
  ].toSorted();
}
