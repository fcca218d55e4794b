/** Puts words into the `{placeholder}`s of a text; those without a word are left empty. */
export function fillIn(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '');
}
