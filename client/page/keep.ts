/** What somebody has opened and where they are on the page stays as it is while the page is drawn anew. */

/** Draws, and opens and focuses again what was. */
export function keepPlace(main: HTMLElement, draw: () => void): void {
  const opened = new Set(namesOf(main, 'details').flatMap(([name, element]) => (isOpen(element) ? [name] : [])));
  const focused = namesOf(main, 'a, summary').find(([, element]) => element === document.activeElement)?.[0];
  const { scrollX, scrollY } = window;
  draw();
  for (const [name, element] of namesOf(main, 'details')) if (opened.has(name)) element.setAttribute('open', '');
  const again = namesOf(main, 'a, summary').find(([name]) => name === focused)?.[1];
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
}

function isOpen(element: Element): boolean {
  return element.hasAttribute('open');
}

/** Each with a name that it has in the next drawing too, as long as its part of the page stays alike. */
function namesOf(main: HTMLElement, selector: string): readonly (readonly [string, Element])[] {
  const counts = new Map<string, number>();
  return [...main.querySelectorAll(selector)].map((element) => {
    const row = element.closest('tr')?.querySelector('th')?.textContent ?? '';
    const part = `${element.closest('section')?.id ?? ''} ${row} ${element.getAttribute('href') ?? element.tagName}`;
    const count = counts.get(part) ?? 0;
    counts.set(part, count + 1);
    return [`${part} ${count}`, element] as const;
  });
}
