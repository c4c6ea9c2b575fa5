import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';

/** What people say around the thing they want; it distinguishes no item from another. Longer ones come first. */
const FILLERS = new RegExp(
  (
    '需要什么|需要哪些|要什么|要哪些|怎么办理|怎么申请|怎么办|怎么弄|怎么样|怎么|怎样|如何|什么时候|什么|哪些|哪里|哪儿|在哪|多少|多久|几天|' +
    '能不能|可不可以|可以|需要|应该|必须|我们|你们|我想要|我想|我要|想要|请问|帮我|办理|申办|申请|申领|手续|流程|程序|事项|业务|材料|资料|条件|' +
    '地方|时候|一个|一下|一家|自己|现在|没有|不能|然后'
  )
    .split('|')
    .toSorted((a, b) => b.length - a.length)
    .join('|'),
  'gu',
);
/** One character says nothing only at an edge: 要 in 重要 is part of a word. */
const EDGES = /^[我你您他想要把给就办搞弄的]+|[了吗呢吧啊的下去个要办呀嘛]+$/gu;

// The dictionary takes a third of a second and 60 MB: read when the first text is cut, and once.
let jieba: Jieba | undefined;

/** Words of a text, longer ones also in their parts (早餐店 gives 早餐 and 早餐店), as search engines cut. */
export function wordsOf(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  return jieba.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** The pieces of a question that carry meaning: 我想开早餐店怎么办 is 开早餐店. The whole of it when there would be none. */
export function tellingPieces(key: string): string[] {
  const pieces = key
    .split(FILLERS)
    .map((piece) => piece.replace(EDGES, ''))
    .filter((piece) => piece !== '');
  return pieces.length > 0 ? pieces : [key];
}

/** Neighbouring pairs of Chinese characters: they find fragments that no dictionary has as a word. */
export function pairsOf(text: string): string[] {
  return (text.match(/\p{Script=Han}{2,}/gu) ?? []).flatMap((run) => {
    const characters = Array.from(run);
    return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
  });
}

/** A text as it is compared: without width, case, signs and blanks. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
