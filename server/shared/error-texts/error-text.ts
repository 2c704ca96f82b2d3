/** The HTTP status of a code and its sentences: what is wrong, then what to do next, with words to fill in braces. */
export interface ErrorText {
  status: number;
  fr: string;
  en: string;
}
