/** The text, or its first `most` UTF-16 units and a sign that there was more. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
