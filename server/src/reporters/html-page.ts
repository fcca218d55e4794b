/** The page of the HTML report: its looks, and the script that filters. */
import { colours, drawFrame } from './html-frame.js';

export interface Page {
  readonly title: string;
  /** HTML, in order; '' is left out. */
  readonly body: readonly string[];
  readonly footer: string;
}

/** What `filterScript` is known by, so that a browser runs it and nothing else. */
export const FILTER_SCRIPT_HASH = 'sha256-2LDulHBR2TJ/A4lUPtb58Ly4ngQwH+Ir9UnyT2A/ywU=';

export const filterScript = `
const form = document.getElementById('filter');
const findings = [...document.querySelectorAll('.finding')];
const update = () => {
  const severities = [...form.querySelectorAll('[name=severity]:checked')].map((box) => box.value);
  const rule = form.elements.rule.value;
  const isShown = ({ dataset }) => severities.includes(dataset.severity) && (rule === '' || rule === dataset.rule);
  const shown = new Set();
  for (const finding of findings) {
    finding.hidden = !isShown(finding);
    if (!finding.hidden) shown.add(finding.id.slice(1));
  }
  for (const mark of document.querySelectorAll('[data-about]'))
    mark.classList.toggle('off', !mark.dataset.about.split(' ').some((number) => shown.has(number)));
  for (const box of document.querySelectorAll('article, section'))
    box.hidden = !box.querySelector('.finding:not([hidden])');
  document.getElementById('shown').value = shown.size + ' of ' + findings.length + ' shown';
};
if (form) {
  form.hidden = false;
  form.addEventListener('input', update);
  update();
}
`;

const style = `${colours}* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { margin: 0; font-size: 1.9rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 2.75rem 0 0.75rem; font-size: 1.05rem; font-weight: 600; overflow-wrap: anywhere; }
h3 { margin: 0 0 0.6rem; font-size: 1.05rem; overflow-wrap: anywhere; }
.above, .line, .hint, .read, footer { color: var(--soft); font-weight: 400; }
.line { font-size: 0.85rem; white-space: nowrap; margin-left: 0.35em; }
.read { margin: 0.35rem 0 1rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.75rem; margin: 0; padding: 0; list-style: none; }
.counts li { min-width: 7.5rem; padding: 0.6rem 1rem; border-radius: 0.6rem; background: var(--card);
  border: 1px solid var(--rule); border-left: 0.3rem solid currentColor; }
.counts strong { display: block; font-size: 1.7rem; line-height: 1.1; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); }
#filter { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center;
  margin: 1.5rem -0.5rem 0; padding: 0.6rem 0.5rem; background: var(--paper); border-bottom: 1px solid var(--rule); }
#filter[hidden] { display: none; }
fieldset { display: flex; gap: 1rem; margin: 0; padding: 0; border: 0; }
legend { float: left; padding: 0; margin-right: 1rem; }
select { font: inherit; max-width: 100%; padding: 0.15rem 0.3rem; color: inherit; background: var(--card);
  border: 1px solid var(--rule); border-radius: 0.35rem; }
output { margin-left: auto; color: var(--soft); }
article { margin: 0 0 1rem; padding: 1.1rem 1.25rem; background: var(--card); border: 1px solid var(--rule);
  border-radius: 0.7rem; }
blockquote { margin: 0 0 1rem; font: 1.15rem/1.7 Georgia, "Noto Serif", "Times New Roman", serif; white-space: pre-line;
  overflow-wrap: anywhere; }
mark { color: inherit; border-radius: 0.2em; padding: 0.08em 0.1em; text-decoration: underline 2px; text-underline-offset: 0.25em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
mark.error { background: var(--error-bg); text-decoration-color: var(--error); }
mark.warning { background: var(--warning-bg); text-decoration-color: var(--warning); text-decoration-style: dashed; }
mark.info { background: var(--info-bg); text-decoration-color: var(--info); text-decoration-style: dotted; }
mark.off { background: none; text-decoration: none; } a.off { display: none; }
mark.error, mark.warning, mark.info { color: inherit; }
.number { display: inline-block; min-width: 1.45em; padding: 0 0.3em; border-radius: 0.75em; text-align: center;
  font: 600 0.75rem/1.45 system-ui, sans-serif; text-decoration: none; border: 1px solid currentColor; }
a.number { margin-right: 0.25em; vertical-align: 0.25em; }
ol { margin: 0; padding: 0; list-style: none; }
.finding { display: flex; gap: 0.7rem; padding: 0.7rem 0 0; margin-top: 0.7rem; border-top: 1px solid var(--rule); }
.finding[hidden] { display: none; }
.finding > .number { align-self: flex-start; margin-top: 0.15rem; }
.finding:target { outline: 2px solid var(--info); outline-offset: 0.3rem; border-radius: 0.2rem; }
.finding p { margin: 0; } .severity { font-weight: 600; }
.try { color: var(--soft); } .finding ul { margin: 0; padding-left: 1.2rem; }
.why { margin-top: 0.15rem !important; font-size: 0.9rem; } a { color: var(--info); }
a:focus-visible, select:focus-visible, input:focus-visible, summary:focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
.rules { margin-top: 3rem; border-top: 1px solid var(--rule); } .rule { margin: 0 0 2.5rem; scroll-margin-top: 4rem; } .rule:target > h3 { color: var(--info); }
h4 { margin: 1.25rem 0 0.4rem; } .rule p { margin: 0.4rem 0; } table { border-collapse: collapse; display: block; overflow-x: auto; } td { padding: 0.2rem 1rem 0.2rem 0;
  border-bottom: 1px solid var(--rule); vertical-align: top; } pre { margin: 0.2rem 0 0.8rem; padding: 0.5rem 0.8rem; background: var(--card);
  border: 1px solid var(--rule); border-radius: 0.35rem; white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin-top: 2rem; } summary { cursor: pointer; font-weight: 600; } details ul { padding-left: 1.2rem; overflow-wrap: anywhere; }
@media (max-width: 40rem) { #filter { position: static; } }
footer { margin-top: 3rem; font-size: 0.85rem; }
@media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --error: #8c1d18; --warning: #6b4500;
  --info: #174a84; --error-bg: #fde4e1; --warning-bg: #fdeecb; --info-bg: #ddeafb; }
  body { max-width: none; padding: 0; font-size: 10.5pt; } #filter, .rules { display: none !important; } article { break-inside: avoid; }
  h2, h3 { break-after: avoid; } .why a { color: inherit; text-decoration: none; } }
`;

/** A whole document: words and looks, and the one script that filters. */
export function drawPage({ title, body, footer }: Page): string {
  const script = { text: filterScript, hash: FILTER_SCRIPT_HASH };
  return drawFrame({ title, style, body, footer, script });
}
