import { parseSync, Visitor } from 'oxc-parser';

/** One reach from a file to another module. */
interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Types only: gone at run time, so it cannot make a circle, but it still may not climb. */
  readonly isType: boolean;
}

/** A place where the compiler was told to look away, or where a file reaches for what should be handed in. */
interface Mark {
  readonly line: number;
  readonly what: string;
}

/** What the rules need to know of one source file. */
export interface Source {
  readonly imports: readonly Import[];
  /** Dynamic imports whose target is computed. */
  readonly computedImports: readonly number[];
  readonly defaultExports: readonly number[];
  readonly starExports: readonly number[];
  /** `any`, `!` and `as` without a reason on the same line. */
  readonly suppressions: readonly Mark[];
  /** Environment, clock and randomness taken instead of received. */
  readonly ambient: readonly Mark[];
  /** Lines that hold code. */
  readonly codeLines: number;
}

/** Offsets (in UTF-16 units) to line numbers. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

const ambientCalls = new Map([
  ['Date.now', 'the clock'],
  ['Math.random', 'randomness'],
  ['process.env', 'the environment'],
  ['crypto.randomUUID', 'randomness'],
  ['crypto.getRandomValues', 'randomness'],
]);

function countCode(text: string, comments: readonly { start: number; end: number }[]): number {
  let bare = text;
  for (const { start, end } of comments) {
    bare = bare.slice(0, start) + bare.slice(start, end).replace(/[^\n]/g, ' ') + bare.slice(end);
  }
  return bare.split('\n').filter((line) => line.trim() !== '').length;
}

/** Parses one file. @throws Error when it is not TypeScript at all */
export function readSource(file: string, text: string): Source {
  const { program, module, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]?.message}`);
  const lineOf = lineFinder(text);
  // A comment that begins on the line speaks for it; so does one that ends on the line above.
  const explained = new Set(comments.flatMap(({ start, end }) => [lineOf(start), lineOf(end) + 1]));

  const imports: Import[] = [];
  const computedImports: number[] = [];
  const suppressions: Mark[] = [];
  const ambient: Mark[] = [];
  const starExports: number[] = [];
  const defaultExports: number[] = [];
  const suppress = (start: number, what: string): void => {
    if (!explained.has(lineOf(start))) suppressions.push({ line: lineOf(start), what });
  };

  for (const statement of module.staticImports) {
    const isType = statement.entries.length > 0 && statement.entries.every((entry) => entry.isType);
    imports.push({ specifier: statement.moduleRequest.value, line: lineOf(statement.start), isType });
  }
  for (const statement of module.staticExports) {
    for (const entry of statement.entries) {
      const line = lineOf(statement.start);
      if (entry.moduleRequest) imports.push({ specifier: entry.moduleRequest.value, line, isType: entry.isType });
      if (entry.importName.kind === 'AllButDefault') starExports.push(line);
      if (entry.exportName.kind === 'Default') defaultExports.push(line);
    }
  }

  new Visitor({
    ImportExpression(node) {
      const target = node.source;
      if (target.type === 'Literal' && typeof target.value === 'string') {
        imports.push({ specifier: target.value, line: lineOf(node.start), isType: false });
      } else computedImports.push(lineOf(node.start));
    },
    TSImportType(node) {
      const target: unknown = node.source;
      const value = typeof target === 'object' && target !== null && 'value' in target ? target.value : undefined;
      if (typeof value === 'string') imports.push({ specifier: value, line: lineOf(node.start), isType: true });
    },
    TSAnyKeyword(node) {
      suppress(node.start, 'any');
    },
    TSNonNullExpression(node) {
      suppress(node.end - 1, '!');
    },
    TSAsExpression(node) {
      const type = node.typeAnnotation;
      const isConst = type.type === 'TSTypeReference' && text.slice(type.start, type.end) === 'const';
      if (!isConst) suppress(type.start, 'as');
    },
    MemberExpression(node) {
      const what = ambientCalls.get(text.slice(node.start, node.end));
      if (what) ambient.push({ line: lineOf(node.start), what });
    },
    NewExpression(node) {
      if (node.arguments.length === 0 && text.slice(node.callee.start, node.callee.end) === 'Date') {
        ambient.push({ line: lineOf(node.start), what: 'the clock' });
      }
    },
  }).visit(program);

  return {
    imports,
    computedImports,
    defaultExports,
    starExports,
    suppressions,
    ambient,
    codeLines: countCode(text, comments),
  };
}
