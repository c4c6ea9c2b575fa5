/** Text that a person reads, in the two languages of the house. Chinese comes first and is never missing. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
