/** The looks of the page: by day and by night, on a phone and on paper. */
import { colours } from '../html-frame.js';

/** What is good, the better the darker, and what is missing, by day and by night. */
export const lightTones =
  '--good: #1d7a5f; --good-1: #e3f3ec; --good-2: #bfe3d3; --good-3: #8accb1; --good-4: #4faf8c; --on-4: #06231a; --gap: #b3261e; --gap-bg: #fdf0ee;';
export const darkTones =
  '--good: #6fd0ac; --good-1: #1c3029; --good-2: #1f4638; --good-3: #23604b; --good-4: #2a7d61; --on-4: #f2fffa; --gap: #ff9d94; --gap-bg: #331c1a;';

/** Without colours: these come from the page, or from the editor that shows it. */
export const pictureLayout = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { margin: 0; font-size: 2.1rem; line-height: 1.15; letter-spacing: -0.015em; }
h2 { margin: 3rem 0 0.9rem; font-size: 1.35rem; line-height: 1.25; } h3 { margin: 0 0 0.35rem; font-size: 1.05rem; } h4 { margin: 1rem 0 0.35rem; font-size: 0.95rem; }
a { color: var(--info); text-underline-offset: 0.15em; } ul { margin: 0.4rem 0; padding-left: 1.2rem; } p { margin: 0.35rem 0; }
code { padding: 0.1em 0.35em; border-radius: 0.3em; background: var(--card); border: 1px solid var(--rule); font-size: 0.9em; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.read, .kind, .meta, .about, .place, .note, .lead, footer { color: var(--soft); font-weight: 400; }
.meta, .place, .note, .about { font-size: 0.875rem; } .read { margin: 0.4rem 0 1.5rem; } bdi, .place { overflow-wrap: anywhere; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0.9rem; margin: 0; padding: 0; list-style: none; }
.tiles a { display: block; height: 100%; padding: 0.9rem 1.1rem; border-radius: 0.7rem; background: var(--card); border: 1px solid var(--rule);
  border-top: 0.3rem solid var(--warning); color: inherit; text-decoration: none; }
.tiles .title, .tiles .about { display: block; } .tiles .title { font-size: 0.875rem; color: var(--soft); } .tiles strong { font-size: 1.3rem; line-height: 1.25; }
.tiles a:hover strong { text-decoration: underline; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0.9rem; }
article { padding: 1rem 1.15rem; background: var(--card); border: 1px solid var(--rule); border-radius: 0.7rem; break-inside: avoid; }
.person { border-left: 0.3rem solid var(--good); } .person.weak { border-left-color: var(--warning); } .person.unserved { border-left-color: var(--gap); }
.kind { font-size: 0.875rem; margin-left: 0.3em; } .count strong { font-size: 1.1rem; }
.needs { padding: 0; list-style: none; } .needs li { padding-left: 1.4rem; text-indent: -1.4rem; margin: 0.2rem 0; }
.needs li::before { display: inline-block; width: 1.4rem; text-indent: 0; content: "○"; color: var(--warning); content: "○" / ""; }
.needs .met::before { content: "●"; content: "●" / ""; color: var(--good); } .lack { color: var(--warning); }
.known::before { content: ""; display: inline-block; width: 0.65rem; height: 0.65rem; margin-right: 0.45rem; border-radius: 50%; border: 2px solid var(--warning); }
.known.fresh::before { background: var(--good); border-color: var(--good); } .known.none::before, .known.overdue::before { border-color: var(--gap); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; }
.matrix { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 3px; }
.matrix thead td, .matrix tbody th { width: 9.5rem; } .matrix tbody th { text-align: left; font-weight: 600; padding: 0.5rem 0.6rem 0.5rem 0; position: sticky; left: 0; background: var(--paper); overflow-wrap: anywhere; }
.matrix thead th { padding: 0.3rem 0.2rem; font-size: 0.875rem; font-weight: 600; line-height: 1.2; vertical-align: bottom; text-align: center; overflow-wrap: anywhere; hyphens: auto; }
.matrix td, .key { text-align: center; border-radius: 0.4rem; } .matrix tbody td { height: 3rem; padding: 0; color: var(--soft); }
.matrix td a { display: flex; align-items: center; justify-content: center; flex-wrap: wrap; gap: 0 0.3em; min-height: 3rem; color: inherit; text-decoration: none; }
.matrix td a b { font-size: 1.15rem; } .matrix td a:hover b { text-decoration: underline; } .matrix small { font-size: 0.8rem; }
.heat1, .heat2, .heat3 { color: var(--ink) !important; } .heat1 { background: var(--good-1); } .heat2 { background: var(--good-2); } .heat3 { background: var(--good-3); }
.heat4 { background: var(--good-4); color: var(--on-4) !important; } .weak:not(.person) { background: var(--warning-bg); color: var(--ink) !important; }
.matrix .gap, .key.gap { border: 2px dashed var(--gap); background: var(--gap-bg); color: var(--gap) !important; font-size: 0.9rem; font-weight: 600; }
.nobody th, .unplaced { color: var(--soft); font-style: italic; font-weight: 400 !important; } .matrix .empty, .matrix .never { background: transparent; }
.heat1, .heat2, .heat3, .heat4, .weak, .gap, .bar { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; padding: 0; list-style: none; font-size: 0.875rem; color: var(--soft); }
.key { display: inline-block; min-width: 1.6rem; padding: 0 0.4rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 0 3rem; }
.bars { width: 100%; } .bars th { text-align: left; font-weight: 400; padding: 0.3rem 0.8rem 0.3rem 0; vertical-align: top; } .bars .note { display: block; }
.bars .value { width: 3.5rem; padding: 0.3rem 0.8rem 0.3rem 0; text-align: right; font-weight: 600; vertical-align: top; } .none { color: var(--soft); font-weight: 400; }
.track { width: 42%; padding: 0.55rem 0 0; vertical-align: top; } .bar { display: block; height: 0.8rem; min-width: 2px; border-radius: 0.2rem; background: var(--good); }
.bar.fair { background: var(--warning); } .bar.poor { background: var(--gap); }
summary { cursor: pointer; } .value summary { list-style: none; color: var(--info); text-decoration: underline; text-underline-offset: 0.15em; } .value summary::-webkit-details-marker { display: none; }
.value details[open] { text-align: left; position: relative; } .value details[open] ul { position: absolute; right: 0; z-index: 2; width: 19rem; max-height: 18rem; overflow: auto; margin: 0.2rem 0; padding: 0.6rem 0.8rem 0.6rem 1.6rem;
  background: var(--card); border: 1px solid var(--rule); border-radius: 0.5rem; font-weight: 400; box-shadow: 0 6px 20px rgb(0 0 0 / 0.2); } .value details[open] summary { text-align: right; }
.names, .plans { padding-left: 1.2rem; } .plain th, .plain td { padding: 0.25rem 1rem 0.25rem 0; text-align: right; } .plain tbody th { text-align: left; font-weight: 400; }
blockquote { margin: 0 0 0.5rem; font: 1.05rem/1.55 Georgia, "Noto Serif", "Times New Roman", serif; overflow-wrap: anywhere; }
.rewrite { margin-bottom: 0.9rem; } .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem; } .rewrite h4 { color: var(--soft); font-weight: 600; } .rewrite li { font-size: 0.9rem; }
.draft { padding: 0.6rem 0.8rem; border: 1px dashed var(--rule); border-radius: 0.4rem; line-height: 2; } .fill { display: inline-block; min-width: 7rem; border-bottom: 2px solid var(--warning); height: 1.1em; vertical-align: -0.2em; }
.quotes { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 0.9rem; } figure { margin: 0; padding: 1rem 1.15rem; border-left: 0.3rem solid var(--good); background: var(--card); border-radius: 0.4rem; break-inside: avoid; }
figcaption { font-size: 0.875rem; } #all h3 { margin-top: 1.8rem; font-size: 1.15rem; scroll-margin-top: 1rem; } .stories { padding: 0; list-style: none; }
.stories li { padding: 0.55rem 0.8rem; margin: 0.4rem 0; border-left: 0.25rem solid var(--good); background: var(--card); border-radius: 0.3rem; break-inside: avoid; } .stories li.again { border-left-color: var(--warning); } .stories li.led { border-left-color: var(--gap); } .stories p { margin: 0; overflow-wrap: anywhere; }
:target { outline: 2px solid var(--info); outline-offset: 0.25rem; border-radius: 0.2rem; } :focus-visible { outline: 2px solid var(--info); outline-offset: 2px; } footer { margin-top: 3rem; font-size: 0.875rem; }
@media (max-width: 44rem) { body { padding: 1.25rem 1rem 3rem; } h1 { font-size: 1.7rem; } h2 { margin-top: 2.2rem; } .cards, .quotes, .pair { grid-template-columns: minmax(0, 1fr); } .sides { grid-template-columns: minmax(0, 1fr); }
  .matrix { border-spacing: 2px; } .matrix thead td, .matrix tbody th { width: 5.4rem; font-size: 0.85rem; padding-right: 0.2rem; } .matrix thead th { height: 8.5rem; } .matrix thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 8.5rem; text-align: left; }
  .matrix tbody td, .matrix td a { height: 2.6rem; min-height: 2.6rem; } .matrix small { flex-basis: 100%; line-height: 1; font-size: 0.7rem; } .matrix td a b { line-height: 1; } .matrix .gap { font-size: 0.65rem; border-width: 1px; }
  .value details[open] ul { right: -6rem; width: 16rem; } }
@media print { :root { color-scheme: light; --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --warning: #7a4f00; --info: #000; --good: #1d7a5f; --good-1: #e3f3ec; --good-2: #bfe3d3; --good-3: #8accb1; --good-4: #4faf8c; --on-4: #06231a;
  --gap: #b3261e; --gap-bg: #fff; --warning-bg: #fdeecb; } @page { margin: 13mm; } html { font-size: 11px; } body { max-width: none; padding: 0; font-size: 11px; line-height: 1.35; } h1 { font-size: 24px; } h2 { margin: 1.4rem 0 0.4rem; font-size: 15px; break-after: avoid; }
  h3, h4, caption { break-after: avoid; } section { break-inside: auto; } .tiles, .matrix, .bars, .legend { break-inside: avoid; } .tiles { grid-template-columns: repeat(3, 1fr); } .cards { grid-template-columns: repeat(3, 1fr); gap: 0.5rem; } article { padding: 0.5rem 0.7rem; } a { color: inherit; text-decoration: none; }
  .matrix tbody td, .matrix td a { height: 2rem; min-height: 2rem; } .pair { grid-template-columns: 1fr 1fr; gap: 0 2rem; } .quotes { grid-template-columns: repeat(3, 1fr); } #all { columns: 2; column-gap: 1.5rem; } #all h2 { column-span: all; } #all h3 { margin-top: 0.8rem; font-size: 11px; } #all h4 { margin: 0.4rem 0 0.1rem; font-size: 10px; } .stories li { padding: 0.2rem 0.4rem; margin: 0 0 0.25rem; } #all, #plans { font-size: 9px; } #plans .meta { font-size: 9px; } #plans .stories { columns: 3; column-gap: 1rem; } #all blockquote, #all .meta { font-size: 9px; } .value details[open] ul { display: none; } }
`;

export const pictureStyle = `${colours}
:root { ${lightTones} }
@media (prefers-color-scheme: dark) { :root { ${darkTones} } }
${pictureLayout}`;
