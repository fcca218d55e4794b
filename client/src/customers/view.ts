/** The view “Customers”: people with their stories, stages, names nobody has described, and a badge for what is new. */
import { type Disposable, EventEmitter, type ExtensionContext, type TreeView, window } from 'vscode';
import type { CoverageSource } from './coverage.js';
import { type Entry, entriesBelow, topEntries } from './entries.js';
import { itemFor } from './items.js';
import { createNews, type News } from './news.js';

export const VIEW = 'customerFirst.customers';

/** The tree, so that something in it can be shown. */
export function showCustomers(context: ExtensionContext, source: CoverageSource): TreeView<Entry> {
  const news = createNews(context.workspaceState);
  const changed = new EventEmitter<void>();
  const view = window.createTreeView<Entry>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (entry) => {
        if (entry !== undefined) return [...entriesBelow(entry)];
        const coverage = source.current() ?? (await source.first());
        return coverage === undefined ? [] : [...topEntries(coverage)];
      },
      getTreeItem: (entry) => itemFor(entry, { coverage: source.current()!, news }),
      getParent: (entry) => entry.above,
    },
  });
  let following: Disposable | undefined;
  const follow = (): void => {
    const isWanted = view.visible || news.isWanted();
    if (isWanted) following ??= source.follow();
  };
  const redraw = (): void => {
    drawBadge(view, source, news);
    changed.fire();
  };
  context.subscriptions.push(
    ...[view, changed, source.onDidChange(redraw), { dispose: () => following?.dispose() }],
    view.onDidChangeVisibility(async ({ visible }) => {
      follow();
      // What is new stays marked as long as somebody looks at it.
      const coverage = source.current();
      if (!visible && coverage !== undefined) await news.look(coverage);
      redraw();
    }),
  );
  follow();
  return view;
}

function drawBadge(view: TreeView<Entry>, source: CoverageSource, news: News): void {
  const coverage = source.current();
  const summary = coverage === undefined || view.visible ? null : news.summary(coverage);
  view.badge = summary ?? undefined;
}
