/** What is typed into the three boxes of a date, as it was typed. */
export interface DayParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Takes an answer apart. A half-typed date comes back as it was typed. */
export function dayParts(answer: string): DayParts {
  const [year = '', month = '', day = ''] = answer.split('-');
  return { year, month: withoutZero(month), day: withoutZero(day) };
}

/**
 * Puts the boxes together: `YYYY-MM-DD` when all three are filled, nothing when all are empty, and otherwise what was
 * typed, which no check takes for a day, so that it is kept and the person is told what is missing.
 */
export function joinDay(parts: DayParts): string {
  const { year, month, day } = parts;
  if (year === '' && month === '' && day === '') return '';
  if (year === '' || month === '' || day === '') return `${year}-${month}-${day}`;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function withoutZero(text: string): string {
  return text.length === 2 && text.startsWith('0') ? text.slice(1) : text;
}
