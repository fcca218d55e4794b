/** Runs in the page that the editor shows: draws the report from what it is sent, and says which story somebody follows. */
import { anchorOfCell, placeIn } from '../../server/src/reporters/picture/html-links.js';
import { pictureParts, PICTURE_TITLE } from '../../server/src/reporters/picture/html.js';
import type { Picture } from '../../server/src/core/picture/shape.js';
import { keepPlace } from './keep.js';
import { editorStyle } from './style.js';

interface Editor {
  readonly postMessage: (message: unknown) => void;
}

declare function acquireVsCodeApi(): Editor;

/** What is sent to this page. */
interface Message {
  readonly picture?: Picture;
  /** What to show instead, where there is no picture. */
  readonly words?: string;
  /** The id of the person whose stories to go to. */
  readonly persona?: string;
}

const editor = acquireVsCodeApi();
let shown: Picture | null = null;

function start(): void {
  const style = document.createElement('style');
  style.textContent = editorStyle;
  document.head.append(style);
  document.body.innerHTML = `<header><h1>${PICTURE_TITLE}</h1></header><main><p class="read">Reading your stories …</p></main>`;
  window.addEventListener('message', ({ data }: MessageEvent<Message>) => receive(data));
  document.addEventListener('click', follow);
  editor.postMessage({ kind: 'ready' });
}

function receive({ picture, words, persona }: Message): void {
  const main = document.querySelector('main');
  if (main === null) return;
  if (picture !== undefined) {
    shown = picture;
    const parts = pictureParts(picture, { change: null, opensFiles: true });
    keepPlace(main, () => (main.innerHTML = parts.filter((part) => part !== '').join('\n')));
    editor.postMessage({ kind: 'drawn', stories: main.querySelectorAll('.stories > li').length });
  }
  if (words !== undefined) {
    const line = Object.assign(document.createElement('p'), { className: 'read', textContent: words });
    main.replaceChildren(line);
  }
  if (persona !== undefined) {
    const part = document.getElementById(anchorOfCell(persona)) ?? document.getElementById('people');
    part?.scrollIntoView();
  }
}

/** A place in a file is opened by the editor; anything else is a part of this page. */
function follow(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const place = link === null || shown === null ? null : placeIn(link.getAttribute('href') ?? '', shown);
  if (place === null) return;
  event.preventDefault();
  editor.postMessage({ kind: 'open', path: place.path, line: place.line });
}

start();
