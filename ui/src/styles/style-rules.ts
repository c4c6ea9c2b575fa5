/** Folders whose things have legal effect, and the file that defines the two tokens. */
const MAY_LOOK_LEGAL = /(^|\/)(licence|document|seal|decision-document)s?\/|(^|\/)styles\/tokens\.css$/;
const LEGAL_LOOK = /--seal\b|--song\b|#c3271b|Songti|SimSun|宋体/i;
const HAN = '[\\u3400-\\u9fff]';
const TYPED_SPACE = new RegExp(`${HAN} +[\\d]|[\\d}] +${HAN}|${HAN} +\\$\\{`);

/** Places where seal red or Song type stands outside licences, documents and seals: `file:line`. */
export function legalLooks(file: string, text: string): readonly string[] {
  if (MAY_LOOK_LEGAL.test(file) || /\.test\.tsx?$/.test(file)) return [];
  return linesThat(file, text, (line) => LEGAL_LOOK.test(line));
}

/** Places where someone typed the gap between 汉字 and digits, comments apart: `file:line`. */
export function typedSpaces(file: string, text: string): readonly string[] {
  if (/\.test\.tsx?$/.test(file)) return [];
  return linesThat(file, withoutComments(text), (line) => TYPED_SPACE.test(line));
}

/** Blanks comments out, line by line, so that line numbers stay. */
function withoutComments(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function linesThat(file: string, text: string, isFault: (line: string) => boolean): readonly string[] {
  return text.split('\n').flatMap((line, index) => (isFault(line) ? [`${file}:${index + 1}`] : []));
}
