/** How a row of the view looks. */
import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Coverage, CoverageNode } from '../../../server/src/lsp/protocol.js';
import { type Entry, entriesBelow, placeOf } from './entries.js';
import { newId, type News } from './news.js';

const ICONS: Readonly<Record<CoverageNode['kind'], string>> = {
  group: '',
  persona: 'person',
  need: 'circle-outline',
  stage: 'milestone',
  cell: 'person',
  lack: 'warning',
  name: 'question',
};

const STORY_ICONS = { good: 'pass', fair: 'circle-large-outline', poor: 'error' } as const;

const COLOURS: Readonly<Record<CoverageNode['tone'], ThemeColor | undefined>> = {
  good: new ThemeColor('testing.iconPassed'),
  fair: new ThemeColor('list.warningForeground'),
  poor: new ThemeColor('list.errorForeground'),
  none: undefined,
};

/** What is looked at first is open. */
const OPEN: ReadonlySet<string> = new Set(['people', 'names', 'rewrite']);

interface Surroundings {
  readonly coverage: Coverage;
  readonly news: News;
}

export function itemFor(entry: Entry, around: Surroundings): TreeItem {
  const item = 'node' in entry ? nodeItem(entry.node, around) : storyItem(entry.story, around);
  item.id = entry.id;
  const isLeaf = entriesBelow(entry).length === 0;
  const isOpen = 'node' in entry && OPEN.has(entry.id);
  item.collapsibleState = isLeaf
    ? TreeItemCollapsibleState.None
    : isOpen
      ? TreeItemCollapsibleState.Expanded
      : TreeItemCollapsibleState.Collapsed;
  const isPlaced = placeOf(entry, around.coverage) !== null;
  if (isPlaced && isLeaf) item.command = { title: 'Open', command: 'customerFirst.openCustomer', arguments: [entry] };
  const kind = 'node' in entry ? entry.node.kind : 'story';
  item.contextValue = isPlaced ? `${kind} placed` : kind;
  return item;
}

function nodeItem({ kind, label, description, tone }: CoverageNode, { news }: Surroundings): TreeItem {
  const item = new TreeItem(label);
  const isNew = kind === 'name' && news.isNew(newId(label));
  item.description = isNew ? `new, ${description}` : description;
  item.tooltip = description === '' ? label : `${label}: ${description}`;
  if (kind !== 'group') item.iconPath = new ThemeIcon(ICONS[kind], COLOURS[tone]);
  item.accessibilityInformation = { label: `${label}, ${String(item.description)}` };
  return item;
}

function storyItem(key: string, { coverage, news }: Surroundings): TreeItem {
  const { label, lacks, tone } = coverage.stories[key] ?? { label: '', lacks: '', tone: 'fair' };
  const story = coverage.picture.stories.find((each) => each.key === key);
  const item = new TreeItem(label);
  item.description = [...(news.isNew(key) ? ['new'] : []), ...(lacks === '' ? [] : [lacks])].join(', ');
  item.iconPath = new ThemeIcon(STORY_ICONS[tone], COLOURS[tone]);
  if (story !== undefined) {
    const text = new MarkdownString().appendText(story.text);
    item.tooltip = text.appendText(`\n\n${story.path}, line ${story.line}${lacks === '' ? '' : `: ${lacks}`}`);
  }
  item.accessibilityInformation = { label: lacks === '' ? `${label}, lacks nothing` : `${label}, ${lacks}` };
  return item;
}
