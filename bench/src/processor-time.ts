import { readdirSync, readFileSync } from 'node:fs';

interface ProcessTime {
  readonly parent: number;
  readonly ticks: number;
}

function readProcess(pid: number): ProcessTime | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may hold spaces; the numbers follow the last bracket.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return {
      parent: fields[1] ?? 0,
      ticks: (fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0),
    };
  } catch {
    return undefined;
  }
}

/**
 * Processor seconds of a process and all that it started, children that have ended included. Linux only: elsewhere NaN,
 * and the benches that need it say so. One tick is 10 ms, so runs are made long enough not to care.
 */
export function processorSeconds(pid: number): number {
  let all: number[];
  try {
    all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return Number.NaN;
  }
  const processes = new Map(
    all.flatMap((id) => {
      const process = readProcess(id);
      return process ? [[id, process] as const] : [];
    }),
  );
  const family = new Set([pid]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [id, { parent }] of processes) {
      if (family.has(parent) && !family.has(id)) {
        family.add(id);
        grown = true;
      }
    }
  }
  return [...family].reduce((sum, id) => sum + (processes.get(id)?.ticks ?? 0), 0) / 100;
}
