import { destinationOf, type House } from './house.ts';
import type { Fault } from './import-rules.ts';

/** Finds one circle through each group of nodes that reach each other; each circle is reported once. */
function findCircles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: string[]): void => {
    const at = trail.indexOf(node);
    if (at >= 0) {
      circles.push([...trail.slice(at), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return circles;
}

/** Circles of files (imports that exist at run time) and of modules (as their package.json declare them). */
export function circleFaults(house: House): Fault[] {
  const paths = new Set(house.files.map((file) => file.path));
  const files = new Map(
    house.files.map((file) => [
      file.path,
      file.source.imports.flatMap(({ specifier, isType }) => {
        const destination = destinationOf(file, specifier);
        return !isType && destination.kind === 'file' && paths.has(destination.path) ? [destination.path] : [];
      }),
    ]),
  );
  const modules = new Map(
    house.workspaces.map((workspace) => [
      workspace.name,
      Object.keys(workspace.dependencies).flatMap((name) =>
        name.startsWith('@yunmeng/') ? [name.slice('@yunmeng/'.length)] : [],
      ),
    ]),
  );
  return [
    ...findCircles(files).map((circle) => `${circle[0]}:1 circle ${circle.join(' → ')}`),
    ...findCircles(modules).map((circle) => `package.json:1 circle of modules ${circle.join(' → ')}`),
  ];
}
