/** Words without case and punctuation, a space between them: what two spellings of a phrase have in common. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
